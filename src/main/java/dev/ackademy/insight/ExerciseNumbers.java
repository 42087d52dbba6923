package dev.ackademy.insight;

import dev.ackademy.kit.Slug;
import java.util.OptionalDouble;

/**
 * One exercise in numbers. A <em>try</em> is a submission up to a person's first pass of the exercise, that included; what
 * was our fault is none. A person is a visitor: an account on all its devices, or a browser.
 *
 * @param submissions within the period, those after the pass included
 * @param senders how many people sent them
 * @param tried people with a try within the period
 * @param passed people whose first pass is within the period
 * @param tries of those: the median of how many it took them, whenever they began
 * @param seconds of those: the median of the time from their first try to the one that passed
 */
record ExerciseNumbers(
        Slug exercise,
        int submissions,
        int senders,
        int tried,
        int passed,
        OptionalDouble tries,
        OptionalDouble seconds) {
    static ExerciseNumbers none(Slug exercise) {
        return new ExerciseNumbers(exercise, 0, 0, 0, 0, OptionalDouble.empty(), OptionalDouble.empty());
    }
}
