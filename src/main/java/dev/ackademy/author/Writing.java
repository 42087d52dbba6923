package dev.ackademy.author;

import dev.ackademy.exercise.Exercise;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.exercise.ExerciseLoader;
import dev.ackademy.grader.Graders;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.lesson.CourseLoader;
import dev.ackademy.web.Texts;
import dev.ackademy.web.markdown.References;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the site shows and grades by, read from one folder through the loaders that the site uses.
 *
 * @param lessons empty when the course cannot be shown at all
 * @param claims what lessons say and prove
 */
public record Writing(
        Path folder,
        Optional<CourseCatalog> lessons,
        ExerciseCatalog exercises,
        Graders graders,
        List<LessonClaims> claims) {
    public Writing {
        claims = List.copyOf(claims);
    }

    /** Reads everything and reports everything that is wrong with it. Nothing is run. */
    public static Writing read(Path folder, Texts texts, Problems problems) {
        Graders graders = Graders.load(folder.resolve("graders"), problems);
        ExerciseCatalog exercises =
                new ExerciseLoader(texts).load(folder.resolve("exercises"), language -> References.none(), problems);
        Optional<CourseCatalog> lessons =
                new CourseLoader(texts).load(folder.resolve("lessons"), exercises.slugs(), problems);
        List<LessonClaims> claims = lessons.map(
                        course -> LessonClaims.read(folder.resolve("lessons"), course, problems))
                .orElse(List.of());
        Writing writing = new Writing(folder, lessons, exercises, graders, claims);
        writing.requireGraders(problems);
        return writing;
    }

    /** Reports each published exercise that nothing judges. */
    public void requireGraders(Problems problems) {
        for (Exercise exercise : exercises.published()) {
            Path grader = folder.resolve("graders/" + exercise.slug() + ".yaml");
            if (!Files.exists(grader)) {
                problems.add(
                        grader,
                        0,
                        "The exercise '" + exercise.slug() + "' has no grader.",
                        "Write it, or set 'status: draft' in its exercise.yaml.");
            }
        }
    }

    /**
     * The programs beside every exercise, drafts too. The site needs none of them, so what is wrong with them keeps
     * nobody from serving the course.
     */
    public Map<Slug, Samples> samples(Problems problems) {
        Map<Slug, Samples> samples = new TreeMap<>();
        for (Exercise exercise : exercises.all()) {
            Path home = folder.resolve("exercises").resolve(exercise.slug().text());
            samples.put(exercise.slug(), SamplesLoader.load(home, exercise, graders, problems));
        }
        return samples;
    }
}
