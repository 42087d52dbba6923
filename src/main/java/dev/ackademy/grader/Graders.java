package dev.ackademy.grader;

import dev.ackademy.content.Yaml;
import dev.ackademy.content.YamlList;
import dev.ackademy.content.YamlMap;
import dev.ackademy.content.YamlScalar;
import dev.ackademy.content.YamlValue;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.scenario.GraderLoader;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A snapshot of the folder {@code graders/}: every grader, and what graders say in each language. */
public final class Graders {
    private final Map<Slug, Grader> graders;
    private final Map<UiLanguage, Wording> wordings;

    private Graders(Map<Slug, Grader> graders, Map<UiLanguage, Wording> wordings) {
        this.graders = Map.copyOf(graders);
        this.wordings = Map.copyOf(wordings);
    }

    /** Reads everything and reports everything that is wrong; what is broken is left out of the snapshot. */
    public static Graders load(Path folder, Problems problems) {
        return loadWhatStands(folder, new Graders(Map.of(), Map.of()), problems);
    }

    /**
     * For who is writing: a grader that is broken stays as it was, and so does a file of messages.
     *
     * @param before the graders as they were read last
     */
    public static Graders loadWhatStands(Path folder, Graders before, Problems problems) {
        Map<Slug, Grader> graders = new TreeMap<>();
        for (Path file : yamlFiles(folder, problems)) {
            GraderLoader.load(file, problems)
                    .or(() -> Optional.of(String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", ""))
                            .filter(Slug::isSlug)
                            .flatMap(name -> before.find(new Slug(name))))
                    .ifPresent(grader -> graders.put(grader.exercise(), grader));
        }
        Map<UiLanguage, Wording> wordings = new EnumMap<>(UiLanguage.class);
        for (UiLanguage language : UiLanguage.values()) {
            wording(messages(folder, language), problems)
                    .or(() -> Optional.ofNullable(before.wordings.get(language)))
                    .ifPresent(wording -> wordings.put(language, wording));
        }
        compare(folder, wordings, problems);
        graders.values().forEach(grader -> needed(grader).forEach(key -> require(folder, wordings, key, problems)));
        closedSets().forEach(key -> require(folder, wordings, key, problems));
        return new Graders(graders, wordings);
    }

    public Optional<Grader> find(Slug exercise) {
        return Optional.ofNullable(graders.get(exercise));
    }

    public Set<Slug> exercises() {
        return new TreeSet<>(graders.keySet());
    }

    public Wording wording(UiLanguage language) {
        return wordings.getOrDefault(language, new Wording(Map.of()));
    }

    private static List<Path> yamlFiles(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            problems.add(folder, 0, "The folder of graders is missing.", "Point --content at the course's folder.");
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path messages(Path folder, UiLanguage language) {
        return folder.resolve("messages").resolve(language.tag() + ".yaml");
    }

    /** Nothing when the file cannot be read: then everything would be missing, and nobody needs to be told that. */
    private static Optional<Wording> wording(Path file, Problems problems) {
        return Yaml.read(file, problems).map(root -> {
            Map<String, String> texts = new LinkedHashMap<>();
            flatten("", root, texts);
            return new Wording(texts);
        });
    }

    private static void flatten(String path, YamlValue value, Map<String, String> texts) {
        switch (value) {
            case YamlMap map ->
                map.keys()
                        .forEach(key -> map.get(key)
                                .ifPresent(child -> flatten(path.isEmpty() ? key : path + "." + key, child, texts)));
            case YamlList list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    flatten(path + "." + i, list.items().get(i), texts);
                }
            }
            case YamlScalar scalar -> texts.put(path, scalar.text());
        }
    }

    /** Every language says everything, about the same facts. */
    private static void compare(Path folder, Map<UiLanguage, Wording> wordings, Problems problems) {
        Set<String> all = new TreeSet<>();
        wordings.values().forEach(wording -> all.addAll(wording.keys()));
        Wording source = wordings.getOrDefault(UiLanguage.EN, new Wording(Map.of()));
        for (String key : all) {
            require(folder, wordings, key, problems);
            wordings.forEach((language, wording) -> {
                if (wording.has(key) && source.has(key) && !wording.factsOf(key).equals(source.factsOf(key))) {
                    problems.add(
                            messages(folder, language),
                            0,
                            "'" + key + "' tells " + wording.factsOf(key) + ", but in English " + source.factsOf(key)
                                    + ".",
                            "Use the same facts in braces.");
                }
            });
        }
    }

    private static void require(Path folder, Map<UiLanguage, Wording> wordings, String key, Problems problems) {
        wordings.forEach((language, wording) -> {
            if (!wording.has(key)) {
                problems.add(messages(folder, language), 0, "'" + key + "' is missing.", "Write it in this language.");
            }
        });
    }

    private static Set<String> needed(Grader grader) {
        Set<String> keys = new TreeSet<>();
        grader.checks().forEach(check -> {
            keys.add("checks." + grader.exercise() + "." + check.id());
            check.codes().forEach(code -> keys.add("mistakes." + code + ".any.0"));
        });
        return keys;
    }

    private static Set<String> closedSets() {
        Set<String> keys = new TreeSet<>();
        List.of("expected", "seen", "hint", "wire", "printed", "place", "other", "others")
                .forEach(label -> keys.add("labels." + label));
        Arrays.stream(Outcome.values()).forEach(outcome -> keys.add("outcomes." + outcome.id()));
        Symptom.words().forEach(word -> {
            keys.add("symptoms." + word + ".expected");
            keys.add("symptoms." + word + ".observed");
        });
        Arrays.stream(Reason.values()).forEach(reason -> keys.add("reasons." + reason.id()));
        return keys;
    }
}
