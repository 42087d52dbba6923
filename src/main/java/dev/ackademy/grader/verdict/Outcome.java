package dev.ackademy.grader.verdict;

import java.util.Locale;

/** How a submission ended: a closed set, named as in the Kattis problem format. */
public enum Outcome {
    ACCEPTED,
    WRONG_ANSWER,
    RUN_TIME_ERROR,
    TIME_LIMIT_EXCEEDED,
    COMPILE_ERROR,
    /** Ours. It costs the learner nothing, and the run is repeated. */
    GRADER_FAULT;

    /** As in JSON and in the folders of labelled submissions. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean costsAnAttempt() {
        return switch (this) {
            case ACCEPTED, WRONG_ANSWER, RUN_TIME_ERROR, TIME_LIMIT_EXCEEDED, COMPILE_ERROR -> true;
            case GRADER_FAULT -> false;
        };
    }
}
