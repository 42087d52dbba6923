package dev.ackademy.author;

import dev.ackademy.content.Yaml;
import dev.ackademy.content.YamlMap;
import dev.ackademy.content.YamlScalar;
import dev.ackademy.content.YamlValue;
import dev.ackademy.grader.Graders;
import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.UiLanguage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What {@code submissions.yaml} says of the folders beside it. */
final class Labels {
    static final String FILE = "submissions.yaml";
    /** Not a folder, but what a server may pass that knows no exercise. */
    static final String STRANGERS = "strangers";

    /** The checks that must fail, and the mistake that must be told; see {@link Sample}. */
    record Label(List<String> fails, String code) {}

    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final Optional<Grader> grader;
    private final Graders graders;
    private Optional<YamlMap> root = Optional.empty();
    private List<String> freely = List.of();

    private Labels(Optional<Grader> grader, Graders graders) {
        this.grader = grader;
        this.graders = graders;
    }

    /** An exercise without submissions needs no labels. */
    static Labels read(Path submissions, Optional<Grader> grader, Graders graders, Problems problems) {
        Labels labels = new Labels(grader, graders);
        Path file = submissions.resolve(FILE);
        if (Files.exists(file) || grader.isPresent()) {
            labels.root = Yaml.read(file, problems);
            labels.root.ifPresent(labels::readAll);
        }
        return labels;
    }

    private void readAll(YamlMap map) {
        for (String key : map.keys()) {
            map.map(key).ifPresent(entry -> {
                if (key.equals(STRANGERS)) {
                    entry.allowOnly("passes");
                    freely = checks(entry, "passes");
                } else {
                    labels.put(key, label(entry));
                }
            });
        }
    }

    private Label label(YamlMap entry) {
        entry.allowOnly("mistake", "fails", "code");
        List<String> fails = checks(entry, "fails");
        if (fails.isEmpty() && entry.get("fails").isPresent()) {
            entry.report(entry.get("fails").get(), "A wrong answer fails something.", "Name the check: [c1].");
        }
        String code = entry.optionalText("code").orElse("");
        // A draft without a grader may name what is still to be written.
        if (grader.isPresent()
                && !code.isEmpty()
                && graders.wording(UiLanguage.EN).hints(code, Optional.empty()).isEmpty()) {
            entry.report(
                    entry.get("code").orElse(null),
                    "No mistake has the code '" + Problem.cut(code) + "'.",
                    "Take one of those in graders/messages/en.yaml, or add it there in every language.");
        }
        return new Label(fails, code);
    }

    private List<String> checks(YamlMap entry, String key) {
        List<YamlValue> items = entry.items(key);
        items.forEach(item -> requireCheck(entry, item));
        return items.stream()
                .map(item -> item instanceof YamlScalar scalar ? scalar.text() : "")
                .toList();
    }

    private void requireCheck(YamlMap entry, YamlValue item) {
        if (grader.isEmpty()) {
            return;
        }
        List<String> known = grader.get().checks().stream().map(Check::id).toList();
        if (!(item instanceof YamlScalar scalar) || !known.contains(scalar.text())) {
            entry.report(
                    item,
                    "The grader has no check " + item.kind() + ".",
                    "Its checks are " + String.join(", ", known) + ".");
        }
    }

    Optional<Label> of(String folder) {
        return Optional.ofNullable(labels.get(folder));
    }

    Set<String> freely() {
        return Set.copyOf(freely);
    }

    /** @param there whether such a folder exists, even if it holds no program */
    void reportUnused(Set<String> folders, Predicate<String> there) {
        labels.keySet().forEach(folder -> {
            if (!folders.contains(folder) && !there.test(folder)) {
                root.ifPresent(map -> map.reportKey(
                        folder,
                        "There is no folder '" + Problem.cut(folder) + "'.",
                        Problems.nearest(folder, folders)
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse("Take the label out, or add the folder.")));
            }
        });
    }
}
