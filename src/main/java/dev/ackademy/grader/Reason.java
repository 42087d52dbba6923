package dev.ackademy.grader;

import dev.ackademy.grader.verdict.Outcome;
import java.util.Locale;

/** Why a run ended as it did: a sentence in the messages, and the outcome it leads to. */
enum Reason {
    ALL_PASSED(Outcome.ACCEPTED),
    CHECKS_FAILED(Outcome.WRONG_ANSWER),
    /** Checks failed, and the program printed an error of its own meanwhile. */
    CHECKS_FAILED_WITH_ERROR(Outcome.WRONG_ANSWER),
    /** It ended by an error that names its place. */
    THREW_AT(Outcome.RUN_TIME_ERROR),
    CRASHED(Outcome.RUN_TIME_ERROR),
    KILLED(Outcome.RUN_TIME_ERROR),
    ENDED_EARLY(Outcome.RUN_TIME_ERROR),
    OUT_OF_MEMORY(Outcome.RUN_TIME_ERROR),
    OUT_OF_OUTPUT(Outcome.RUN_TIME_ERROR),
    NEVER_LISTENED(Outcome.TIME_LIMIT_EXCEEDED),
    STOPPED_ANSWERING(Outcome.TIME_LIMIT_EXCEEDED),
    OUT_OF_CPU(Outcome.TIME_LIMIT_EXCEEDED),
    OUT_OF_TIME(Outcome.TIME_LIMIT_EXCEEDED),
    /** A page's module threw while it was loaded, or what it exports did at once. */
    THREW(Outcome.RUN_TIME_ERROR),
    NEVER_SETTLED(Outcome.TIME_LIMIT_EXCEEDED),
    PAGE_STUCK(Outcome.TIME_LIMIT_EXCEEDED),
    NOT_COMPILED(Outcome.COMPILE_ERROR),
    NOT_REACHABLE(Outcome.RUN_TIME_ERROR),
    OUR_FAULT(Outcome.GRADER_FAULT);

    private final Outcome outcome;

    Reason(Outcome outcome) {
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }

    /** As in the messages: {@code never-listened}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
