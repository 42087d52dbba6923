package dev.ackademy.author;

import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The programs beside an exercise.
 *
 * @param starters one for each language of the exercise
 * @param freely the checks that a starter, or a server that knows no exercise, may pass: those that ask for nothing but
 *     a server
 * @param heard the names of the events that somebody hears, for a server that sends everything to everyone
 * @param frames whether its clients speak a protocol of the exercise's own
 */
public record Samples(
        Slug exercise,
        List<Sample> labelled,
        List<Starter> starters,
        Set<String> freely,
        Set<String> heard,
        boolean frames) {
    public Samples {
        labelled = List.copyOf(labelled);
        starters = List.copyOf(starters);
        freely = Set.copyOf(freely);
        heard = Set.copyOf(heard);
    }

    /** What a learner starts from: it runs, and fails as a wrong answer. */
    public record Starter(ProgrammingLanguage language, Path file) {}
}
