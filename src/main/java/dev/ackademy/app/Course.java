package dev.ackademy.app;

import dev.ackademy.author.Writing;
import dev.ackademy.author.preview.Edition;
import dev.ackademy.exercise.Exercise;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.grader.Graders;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import dev.ackademy.learner.progress.Syllabus;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.lesson.CourseSyllabus;
import dev.ackademy.web.Texts;
import java.nio.file.Path;
import java.util.List;
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
        Writing writing = Writing.read(folder, texts, problems);
        if (!problems.isEmpty() || writing.lessons().isEmpty()) {
            throw Refusal.wrong(told(problems.all()));
        }
        return new Course(writing.lessons().get(), writing.exercises(), writing.graders());
    }

    /** What was read while it is being written. */
    static Course of(Edition edition) {
        return new Course(edition.lessons(), edition.exercises(), edition.graders());
    }

    /** What achievements need to know of it. */
    Syllabus syllabus() {
        return CourseSyllabus.of(
                lessons, exercises.published().stream().collect(Collectors.toMap(Exercise::slug, Exercise::lesson)));
    }

    /** As a refusal tells them. */
    static String told(List<Problem> problems) {
        String head = problems.size() == 1
                ? "there is a problem in the course:"
                : "there are " + problems.size() + " problems in the course:";
        return head + "\n" + problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n"));
    }
}
