package dev.ackademy.learner.progress;

import dev.ackademy.kit.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
            case Unlocked unlocked -> unlocked.id() + ":" + unlocked.submission();
        };
    }

    /**
     * A submission was graded.
     *
     * @param language as in {@code ProgrammingLanguage.id()}
     * @param outcome as in a verdict, such as {@code wrong_answer}
     * @param checks those that passed
     * @param facts what was counted in the run, such as {@link #LEAKED}; what nobody counted is not in it
     */
    record Graded(
            UUID submission,
            Slug exercise,
            String language,
            String outcome,
            List<String> checks,
            Map<String, Integer> facts,
            Instant at)
            implements Event {
        /** How many who-heard-what cells had something that its client must not hear. */
        public static final String LEAKED = "leaked";
        /** Of a learner's own tests: how many broken servers they found out. */
        public static final String CAUGHT = "caught";
        /** Of a learner's own tests: how often they found the sound server sound. */
        public static final String GREEN = "green";

        public Graded {
            checks = List.copyOf(checks);
            facts = Map.copyOf(facts);
        }

        boolean accepted() {
            return outcome.equals("accepted");
        }

        /** What was counted; 0 where nobody counted. */
        int counted(String fact) {
            return facts.getOrDefault(fact, 0);
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
     * An achievement was unlocked that hangs on what the course has, and which a later edition must not take away.
     *
     * @param submission the one that unlocked it
     */
    record Unlocked(UUID submission, Slug exercise, Achievement achievement, Instant at) implements Event {
        @Override
        public String id() {
            return "unlocked:" + achievement.id();
        }
    }

    /**
     * Which of two events with the same id stays, whoever saw which first. It is the greater one in an order of all, so XP
     * never fall when logs are joined, and the day of an achievement never moves on.
     */
    static Event better(Event one, Event other) {
        if (one instanceof Passed first && other instanceof Passed second) {
            if (first.xp() != second.xp()) {
                return first.xp() > second.xp() ? first : second;
            }
            return earlier(first, second);
        }
        return one instanceof Unlocked && other instanceof Unlocked ? earlier(one, other) : one;
    }

    private static Event earlier(Event one, Event other) {
        int order = one.at().equals(other.at())
                ? one.submission().toString().compareTo(other.submission().toString())
                : one.at().compareTo(other.at());
        return order <= 0 ? one : other;
    }
}
