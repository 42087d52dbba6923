package dev.ackademy.insight;

import java.util.List;
import java.util.Optional;

/**
 * One exercise as its page shows it.
 *
 * @param submissions and the other texts before the lists: numbers for people; empty where they would tell of one or two
 * @param endings how submissions ended
 * @param tries how many people needed how many tries, and {@code times} how long
 * @param rare how many kinds of unrecognised failures fewer than three people had, each
 */
public record ExerciseView(
        String slug,
        String title,
        String submissions,
        String tried,
        String passed,
        String medianTries,
        String medianTime,
        List<Bar> endings,
        List<Bar> tries,
        List<Bar> times,
        List<Bar> checks,
        List<Bar> mistakes,
        List<Unrecognised> unrecognised,
        int rare) {
    public ExerciseView {
        endings = List.copyOf(endings);
        tries = List.copyOf(tries);
        times = List.copyOf(times);
        checks = List.copyOf(checks);
        mistakes = List.copyOf(mistakes);
        unrecognised = List.copyOf(unrecognised);
    }

    /**
     * Failures that no mistake is known for and that look alike.
     *
     * @param bar of its check
     * @param symptom as graders spell it
     * @param event and {@code field}: what they were about; may be empty
     */
    public record Unrecognised(Bar bar, String symptom, String event, String field, Optional<Example> sample) {}

    /** See {@link Sample}. */
    public record Example(String expected, String observed, List<String> wire) {
        public Example {
            wire = List.copyOf(wire);
        }

        /** A line each. */
        public String packets() {
            return String.join("\n", wire);
        }
    }
}
