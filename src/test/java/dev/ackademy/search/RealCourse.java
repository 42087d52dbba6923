package dev.ackademy.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.author.Writing;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.web.Texts;
import java.nio.file.Path;
import java.util.List;

/** The course of this project, as the site would search it. */
final class RealCourse {
    private static final Writing WRITING = read();

    private RealCourse() {}

    static List<Passage> passages(UiLanguage language) {
        return CoursePassages.of(WRITING.lessons().orElseThrow(), WRITING.exercises(), language);
    }

    static CourseCatalog lessons() {
        return WRITING.lessons().orElseThrow();
    }

    static ExerciseCatalog exercises() {
        return WRITING.exercises();
    }

    private static Writing read() {
        Problems problems = new Problems();
        Writing writing = Writing.read(Path.of("."), Texts.load(), problems);
        assertThat(problems.all()).isEmpty();
        return writing;
    }
}
