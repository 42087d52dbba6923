package dev.ackademy.author;

import dev.ackademy.exercise.Exercise;
import dev.ackademy.grader.Graders;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads {@code exercises/<slug>/starter} and {@code submissions/}, and reports what would make a grader unprovable: a
 * language without an accepted program, a wrong answer without a label, a label without a folder.
 */
final class SamplesLoader {
    private static final List<String> OUTCOMES = Arrays.stream(Outcome.values())
            .filter(outcome -> outcome != Outcome.GRADER_FAULT)
            .map(Outcome::id)
            .toList();

    private final Exercise exercise;
    private final Path home;
    private final Path submissions;
    private final Optional<Grader> grader;
    private final Labels labels;
    private final Problems problems;

    private SamplesLoader(Path home, Exercise exercise, Graders graders, Problems problems) {
        this.exercise = exercise;
        this.home = home;
        this.submissions = home.resolve("submissions");
        this.grader = graders.find(exercise.slug());
        this.labels = Labels.read(submissions, grader, graders, problems);
        this.problems = problems;
    }

    /** @param home the exercise's folder */
    static Samples load(Path home, Exercise exercise, Graders graders, Problems problems) {
        return new SamplesLoader(home, exercise, graders, problems).load();
    }

    private Samples load() {
        List<Sample> labelled = new ArrayList<>();
        for (Path kind : folders(submissions)) {
            Optional<Outcome> outcome = outcome(kind);
            for (Path folder : outcome.isEmpty() ? List.<Path>of() : folders(kind)) {
                labelled.addAll(programs(folder, outcome.get()));
            }
        }
        labels.reportUnused(
                labelled.stream().map(Sample::folder).collect(Collectors.toSet()),
                folder -> Files.isDirectory(submissions.resolve(folder)));
        if (grader.isPresent()) {
            requireAccepted(labelled);
        }
        return new Samples(exercise.slug(), labelled, starters(), labels.freely(), heard(), frames());
    }

    private Optional<Outcome> outcome(Path kind) {
        String name = String.valueOf(kind.getFileName());
        if (!OUTCOMES.contains(name)) {
            problems.add(
                    kind,
                    0,
                    "No outcome is called '" + name + "'.",
                    Problems.nearest(name, OUTCOMES)
                            .map(near -> "Did you mean '" + near + "'?")
                            .orElse("Name the folder after what its programs must get: " + OUTCOMES + "."));
            return Optional.empty();
        }
        return Optional.of(Outcome.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    private List<Sample> programs(Path folder, Outcome outcome) {
        String name = submissions.relativize(folder).toString().replace('\\', '/');
        Optional<Labels.Label> label = labels.of(name);
        if (outcome == Outcome.WRONG_ANSWER && label.isEmpty()) {
            problems.add(
                    submissions.resolve(Labels.FILE),
                    0,
                    "'" + name + "' has no label.",
                    "Say which checks it must fail: '" + name + ": {fails: [c1]}'.");
        }
        List<Sample> programs = new ArrayList<>();
        for (ProgrammingLanguage language : ProgrammingLanguage.values()) {
            Path file = folder.resolve(language.fileName());
            if (Files.isRegularFile(file)) {
                programs.add(new Sample(
                        name,
                        language,
                        file,
                        outcome,
                        label.map(Labels.Label::fails).orElse(List.of()),
                        label.map(Labels.Label::code).orElse("")));
                requireLanguage(file, language);
            }
        }
        if (programs.isEmpty()) {
            problems.add(
                    folder, 0, "There is no program here.", "Add server.js, server.py or Server.java, or take it out.");
        }
        return programs;
    }

    private void requireLanguage(Path file, ProgrammingLanguage language) {
        if (!exercise.languages().contains(language)) {
            problems.add(
                    file,
                    0,
                    "The exercise is not asked in " + language.title() + ".",
                    "Add '" + language.id() + "' to the languages in exercise.yaml, or take the file out.");
        }
    }

    private void requireAccepted(List<Sample> labelled) {
        Set<ProgrammingLanguage> accepted = labelled.stream()
                .filter(sample -> sample.outcome() == Outcome.ACCEPTED)
                .map(Sample::language)
                .collect(Collectors.toSet());
        exercise.languages().stream()
                .filter(language -> !accepted.contains(language))
                .forEach(language -> problems.add(
                        submissions,
                        0,
                        "No " + language.title() + " program is known to be right.",
                        "Add accepted/plain/" + language.fileName() + ", which passes every check."));
    }

    private List<Samples.Starter> starters() {
        return exercise.languages().stream()
                .map(language ->
                        new Samples.Starter(language, home.resolve("starter").resolve(language.fileName())))
                .toList();
    }

    private boolean frames() {
        return grader.flatMap(Grader::frames).isPresent();
    }

    private Set<String> heard() {
        return grader.map(one -> HeardEvents.in(home.resolveSibling("../graders/" + one.exercise() + ".yaml")
                        .normalize()))
                .orElse(Set.of());
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
