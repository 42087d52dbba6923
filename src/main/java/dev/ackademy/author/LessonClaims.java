package dev.ackademy.author;

import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.scenario.GraderLoader;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.lesson.Lesson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statements of a lesson that are proved, and the programs that prove them.
 *
 * @param scenario a check for each statement
 * @param languages by statement: those for which it holds
 * @param folder the lesson's {@code code/}
 */
public record LessonClaims(Slug lesson, Grader scenario, Map<String, Set<ProgrammingLanguage>> languages, Path folder) {
    public LessonClaims {
        languages = Map.copyOf(languages);
    }

    /** Those of all lessons that have any. */
    public static List<LessonClaims> read(Path lessons, CourseCatalog course, Problems problems) {
        List<LessonClaims> all = new ArrayList<>();
        for (CourseCatalog.Position position : course.all()) {
            Lesson lesson = position.lesson();
            Path folder = lessons.resolve(position.track().slug().text())
                    .resolve(lesson.slug().text())
                    .resolve("code");
            Path file = folder.resolve("claims.yaml");
            if (Files.exists(file)) {
                GraderLoader.claims(lesson.slug(), file, problems)
                        .ifPresent(scenario ->
                                all.add(new LessonClaims(lesson.slug(), scenario, lesson.claims(), folder)));
            }
        }
        return List.copyOf(all);
    }

    /** The server that the lesson shows in a language. */
    public Path server(ProgrammingLanguage language) {
        return folder.resolve(language.fileName());
    }

    /** The statements that hold for a language. */
    public Grader scenario(ProgrammingLanguage language) {
        return scenario.only(scenario.checks().stream()
                .map(Check::id)
                .filter(id -> languages.getOrDefault(id, Set.of()).contains(language))
                .collect(Collectors.toSet()));
    }
}
