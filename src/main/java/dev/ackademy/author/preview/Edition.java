package dev.ackademy.author.preview;

import dev.ackademy.author.Samples;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.grader.Graders;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Slug;
import dev.ackademy.lesson.CourseCatalog;
import java.util.List;
import java.util.Map;

/**
 * The course as it was read at one moment, drafts too. What is broken is there as it was before, and stands among the
 * problems.
 *
 * @param number counted from 1; a later edition has a higher one
 * @param samples the programs beside each exercise
 * @param problems errors first, then remarks; each in the order of files and lines
 */
public record Edition(
        long number,
        CourseCatalog lessons,
        ExerciseCatalog exercises,
        Graders graders,
        Map<Slug, Samples> samples,
        List<Problem> problems) {
    public Edition {
        samples = Map.copyOf(samples);
        problems = List.copyOf(problems);
    }
}
