package dev.ackademy.app;

import dev.ackademy.exercise.Exercise;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.exercise.ExerciseLoader;
import dev.ackademy.grader.Graders;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.lesson.CourseLoader;
import dev.ackademy.web.Texts;
import dev.ackademy.web.markdown.References;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The whole content, read from one folder: lessons, exercises, graders. One snapshot of each. */
record Course(CourseCatalog lessons, ExerciseCatalog exercises, Graders graders) {

    /**
     * Reads everything.
     *
     * @throws Refusal naming every problem with file, line and remedy
     */
    static Course load(Path folder, Texts texts) throws Refusal {
        Problems problems = new Problems();
        Graders graders = Graders.load(folder.resolve("graders"), problems);
        ExerciseCatalog exercises =
                new ExerciseLoader(texts).load(folder.resolve("exercises"), language -> References.none(), problems);
        Optional<CourseCatalog> lessons =
                new CourseLoader(texts).load(folder.resolve("lessons"), exercises.slugs(), problems);
        exercises.published().stream()
                .map(exercise -> new Missing(exercise, folder.resolve("graders/" + exercise.slug() + ".yaml")))
                .filter(missing -> !Files.exists(missing.grader()))
                .forEach(missing -> problems.add(
                        missing.grader(),
                        0,
                        "The exercise '" + missing.exercise().slug() + "' has no grader.",
                        "Write it, or set 'status: draft' in its exercise.yaml."));
        if (!problems.isEmpty() || lessons.isEmpty()) {
            throw Refusal.wrong(told(problems.all()));
        }
        return new Course(lessons.get(), exercises, graders);
    }

    /** An exercise, and where its grader would be. */
    private record Missing(Exercise exercise, Path grader) {}

    private static String told(List<Problem> problems) {
        String head = problems.size() == 1
                ? "there is a problem in the course:"
                : "there are " + problems.size() + " problems in the course:";
        return head + "\n" + problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n"));
    }
}
