package dev.ackademy.exercise;

import dev.ackademy.content.FrontMatter;
import dev.ackademy.content.Origin;
import dev.ackademy.content.SourceFile;
import dev.ackademy.content.Yaml;
import dev.ackademy.content.YamlList;
import dev.ackademy.content.YamlMap;
import dev.ackademy.content.YamlScalar;
import dev.ackademy.content.YamlValue;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Texts;
import dev.ackademy.web.markdown.Markdown;
import dev.ackademy.web.markdown.MarkdownText;
import dev.ackademy.web.markdown.References;
import dev.ackademy.web.markdown.Rendered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads {@code exercises/}, one folder an exercise, and reports everything that is wrong with it. */
public final class ExerciseLoader {
    private static final List<String> STATES = List.of("published", "draft");
    private static final int MAX_XP = 500;
    private static final int MAX_MINUTES = 120;

    private final Map<UiLanguage, Markdown> markdown = new EnumMap<>(UiLanguage.class);

    public ExerciseLoader(Texts texts) {
        for (UiLanguage language : UiLanguage.values()) {
            markdown.put(language, new Markdown(texts.in(language), Markdown.Ids.OPTIONAL, Map.of()));
        }
    }

    /** @param references where links of task texts lead, by the language of the text */
    public ExerciseCatalog load(Path folder, Function<UiLanguage, References> references, Problems problems) {
        return loadWhatStands(folder, references, new ExerciseCatalog(List.of()), problems);
    }

    /**
     * For who is writing: an exercise that is broken stays as it was.
     *
     * @param before the exercises as they were shown last
     */
    public ExerciseCatalog loadWhatStands(
            Path folder, Function<UiLanguage, References> references, ExerciseCatalog before, Problems problems) {
        List<Exercise> exercises = new ArrayList<>();
        for (Path home : homes(folder, problems)) {
            exercise(home, references, problems)
                    .or(() -> Optional.of(String.valueOf(home.getFileName()))
                            .filter(Slug::isSlug)
                            .flatMap(name -> before.any(new Slug(name))))
                    .ifPresent(exercises::add);
        }
        return new ExerciseCatalog(exercises);
    }

    private static List<Path> homes(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            problems.add(folder, 0, "The folder of exercises is missing.", "Point --content at the course's folder.");
            return List.of();
        }
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<Exercise> exercise(Path home, Function<UiLanguage, References> references, Problems problems) {
        int before = problems.count();
        String name = String.valueOf(home.getFileName());
        if (!Slug.isSlug(name)) {
            problems.add(home, 0, "The folder's name is not lower-case words joined by '-'.", "Rename it.");
            return Optional.empty();
        }
        Optional<YamlMap> head = Yaml.read(home.resolve("exercise.yaml"), problems);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        YamlMap map = head.get();
        map.allowOnly("status", "xp", "minutes", "lesson", "languages");
        boolean published = published(map);
        int xp = map.number("xp", 1, MAX_XP);
        int minutes = map.number("minutes", 1, MAX_MINUTES);
        Optional<Slug> lesson = map.get("lesson").isPresent() ? map.slug("lesson") : Optional.empty();
        List<ProgrammingLanguage> languages = languages(map);
        Map<UiLanguage, Exercise.Task> tasks = new EnumMap<>(UiLanguage.class);
        for (UiLanguage language : UiLanguage.values()) {
            task(home, language, references.apply(language), problems).ifPresent(task -> tasks.put(language, task));
        }
        Map<ProgrammingLanguage, String> starters = new EnumMap<>(ProgrammingLanguage.class);
        for (ProgrammingLanguage language : languages) {
            SourceFile.read(home.resolve("starter").resolve(language.fileName()), problems)
                    .ifPresent(source -> starters.put(language, starter(source, problems)));
        }
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new Exercise(new Slug(name), published, xp, minutes, lesson, languages, tasks, starters));
    }

    /** A task is short: it is read in English as a whole, whatever changed. */
    private static Map<String, String> originals(Path home, UiLanguage language, Path file, Problems problems) {
        if (language == UiLanguage.EN
                || Origin.outdated(file, home.resolve("task.en.md"), problems).isEmpty()) {
            return Map.of();
        }
        return Map.of("", "/" + UiLanguage.EN.tag() + "/exercises/" + home.getFileName());
    }

    private static boolean published(YamlMap map) {
        return map.get("status").isEmpty()
                || map.oneOf("status", word -> STATES.contains(word) ? Optional.of(word) : Optional.empty(), STATES)
                        .equals(Optional.of(STATES.getFirst()));
    }

    private static List<ProgrammingLanguage> languages(YamlMap map) {
        List<String> known = Arrays.stream(ProgrammingLanguage.values())
                .map(ProgrammingLanguage::id)
                .toList();
        List<ProgrammingLanguage> languages = new ArrayList<>();
        List<YamlValue> items = map.items("languages");
        if (items.isEmpty()
                && map.get("languages").filter(YamlList.class::isInstance).isPresent()) {
            map.report(
                    map.get("languages").get(),
                    "An exercise needs a programming language.",
                    "Name one or more of " + String.join(", ", known) + ".");
        }
        items.forEach(item -> {
            Optional<ProgrammingLanguage> language =
                    item instanceof YamlScalar scalar ? ProgrammingLanguage.of(scalar.text()) : Optional.empty();
            if (language.isEmpty()) {
                map.report(
                        item,
                        "There is no programming language " + item.kind() + " here.",
                        Problems.nearest(String.valueOf(item.plain()), known)
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse("Take one of " + String.join(", ", known) + "."));
            } else if (languages.contains(language.get())) {
                map.report(item, item.kind() + " stands here twice.", "Keep one of them.");
            } else {
                languages.add(language.get());
            }
        });
        return languages;
    }

    private static String starter(SourceFile source, Problems problems) {
        if (source.text().isBlank()) {
            problems.add(source.path(), 0, "The starter is empty.", "Write a program that runs and fails the checks.");
        }
        return source.text();
    }

    private Optional<Exercise.Task> task(Path home, UiLanguage language, References references, Problems problems) {
        return FrontMatter.read(home.resolve("task." + language.tag() + ".md"), problems)
                .map(file -> {
                    file.head().allowOnly("title", "summary");
                    Rendered body = Optional.ofNullable(markdown.get(language))
                            .orElseThrow()
                            .render(
                                    new MarkdownText(file.file(), file.bodyLine(), file.body()),
                                    references,
                                    originals(home, language, file.file(), problems),
                                    problems);
                    return new Exercise.Task(
                            file.head().text("title"), file.head().text("summary"), body);
                });
    }
}
