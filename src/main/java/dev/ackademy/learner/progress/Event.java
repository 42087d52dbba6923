package dev.ackademy.learner.progress;

import dev.ackademy.kit.Slug;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that a learner did and that counts. Two events with the same id are the same, so that logs are sets, and joining
 * them in any order, any number of times, gives the same.
 */
public sealed interface Event {
    String id();

    /** The submission that it came of. */
    UUID submission();

    Slug exercise();

    /** When the submission was handed in. */
    Instant at();

    /** Tells apart what was signed: a submission gives one event of a kind. */
    default String receipt() {
        return switch (this) {
            case Graded graded -> "graded:" + graded.submission();
            case Passed passed -> "passed:" + passed.submission();
        };
    }

    /**
     * A submission was graded.
     *
     * @param language as in {@code ProgrammingLanguage.id()}
     * @param outcome as in a verdict, such as {@code wrong_answer}
     * @param checks those that passed
     */
    record Graded(UUID submission, Slug exercise, String language, String outcome, List<String> checks, Instant at)
            implements Event {
        public Graded {
            checks = List.copyOf(checks);
        }

        @Override
        public String id() {
            return "graded:" + submission;
        }
    }

    /**
     * An exercise was passed. However often, it is one event: that with the most XP, and of these the first.
     *
     * @param xp what the exercise gave then
     */
    record Passed(UUID submission, Slug exercise, String language, int xp, Instant at) implements Event {
        @Override
        public String id() {
            return "passed:" + exercise;
        }
    }

    /**
     * Which of two events with the same id stays, whoever saw which first. It is the greater one in an order of all, so XP
     * never fall when logs are joined.
     */
    static Event better(Event one, Event other) {
        if (one instanceof Passed first && other instanceof Passed second) {
            if (first.xp() != second.xp()) {
                return first.xp() > second.xp() ? first : second;
            }
            int order = first.at().equals(second.at())
                    ? first.submission()
                            .toString()
                            .compareTo(second.submission().toString())
                    : first.at().compareTo(second.at());
            return order <= 0 ? first : second;
        }
        return one;
    }
}
