package dev.ackademy.author.preview;

import dev.ackademy.author.LessonClaims;
import dev.ackademy.author.Samples;
import dev.ackademy.author.Writing;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.exercise.ExerciseLoader;
import dev.ackademy.grader.Graders;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.lesson.CourseLoader;
import dev.ackademy.web.Texts;
import dev.ackademy.web.markdown.References;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a course again and again, and of it only what was saved: lessons, exercises and graders each by themselves, so that
 * a save of one sentence is shown at once. Used by one thread.
 */
final class EditionReader {
    private final Path folder;
    private final CourseLoader courses;
    private final ExerciseLoader tasks;
    private final Part<Graders> graders;
    private final Part<ExerciseCatalog> exercises;
    private final Part<Optional<CourseCatalog>> lessons;
    private final Part<Map<Slug, Samples>> samples;
    private long number;

    /** @param folder the course's, absolute */
    EditionReader(Path folder, Texts texts) {
        this.folder = folder;
        this.courses = new CourseLoader(texts);
        this.tasks = new ExerciseLoader(texts);
        this.graders = new Part<>(problems -> Graders.load(folder.resolve("graders"), problems));
        this.exercises = new Part<>(
                problems -> tasks.load(folder.resolve("exercises"), language -> References.none(), problems));
        this.lessons = new Part<>(problems -> lessons(Optional.empty(), problems));
        this.samples = new Part<>(this::samples);
    }

    /** Something that was read, and what was wrong with it then. */
    private static final class Part<T> {
        private T value;
        private Problems problems = new Problems();

        private Part(Function<Problems, T> read) {
            this.value = read.apply(problems);
        }

        private void again(Function<Problems, T> read) {
            Problems found = new Problems();
            value = read.apply(found);
            problems = found;
        }
    }

    /** The course as it is now; nothing when course.yaml cannot be read and never could. */
    Optional<Edition> edition() {
        number++;
        return lessons.value.map(course -> new Edition(
                number, course.withDrafts(), exercises.value.withDrafts(), graders.value, samples.value, problems()));
    }

    /** What is wrong with the course as it is now. */
    List<Problem> problems() {
        List<Problems> all = List.of(lessons.problems, exercises.problems, graders.problems, samples.problems);
        return Stream.concat(
                        all.stream().flatMap(part -> part.all().stream()),
                        all.stream().flatMap(part -> part.remarks().stream()))
                .map(problem -> problem.in(
                        problem.file().startsWith(folder) ? folder.relativize(problem.file()) : problem.file()))
                .toList();
    }

    /** Reads what these files belong to. */
    void read(Set<Path> saved) {
        boolean gradersToo = touches("graders", saved);
        boolean exercisesToo = touches("exercises", saved);
        if (gradersToo) {
            Graders before = graders.value;
            graders.again(problems -> Graders.loadWhatStands(folder.resolve("graders"), before, problems));
        }
        Set<Slug> slugs = exercises.value.slugs();
        if (exercisesToo) {
            ExerciseCatalog before = exercises.value;
            exercises.again(problems ->
                    tasks.loadWhatStands(folder.resolve("exercises"), language -> References.none(), before, problems));
        }
        if (touches("lessons", saved) || !exercises.value.slugs().equals(slugs)) {
            Optional<CourseCatalog> before = lessons.value;
            lessons.again(problems -> lessons(before, problems).or(() -> before));
        }
        if (gradersToo || exercisesToo) {
            samples.again(this::samples);
        }
    }

    private Optional<CourseCatalog> lessons(Optional<CourseCatalog> before, Problems problems) {
        Path home = folder.resolve("lessons");
        Optional<CourseCatalog> course = courses.loadWhatStands(home, exercises.value.slugs(), before, problems);
        course.ifPresent(read -> LessonClaims.read(home, read, problems));
        return course;
    }

    private Map<Slug, Samples> samples(Problems problems) {
        Writing writing = new Writing(folder, Optional.empty(), exercises.value, graders.value, new ArrayList<>());
        writing.requireGraders(problems);
        return writing.samples(problems);
    }

    private boolean touches(String part, Set<Path> saved) {
        Path home = folder.resolve(part);
        return saved.stream().anyMatch(file -> file.startsWith(home));
    }
}
