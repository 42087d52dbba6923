package dev.ackademy.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import dev.ackademy.learner.progress.Syllabus;
import dev.ackademy.web.Texts;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The miniature course in src/test/course, and an exercise for it. */
final class MiniCourse {
    static final Path LESSONS = Path.of("src/test/course/lessons");
    static final Slug EXERCISE = new Slug("echo-once");
    static final Texts TEXTS = Texts.load();
    static final ExerciseCards CARDS = (exercise, language) -> exercise.equals(EXERCISE)
            ? Optional.of(new ExerciseCards.Card("Echo <once>", "Say it back.", 60, 10))
            : Optional.empty();

    private MiniCourse() {}

    static CourseCatalog load() {
        Problems problems = new Problems();
        Optional<CourseCatalog> catalog = new CourseLoader(TEXTS).load(LESSONS, Set.of(EXERCISE), problems);
        assertThat(problems.all()).isEmpty();
        return catalog.orElseThrow();
    }

    static Syllabus syllabus(CourseCatalog catalog) {
        return CourseSyllabus.of(catalog, Map.of(EXERCISE, Optional.of(new Slug("first-words"))));
    }
}
