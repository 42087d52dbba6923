package dev.ackademy.grader;

import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the reference solution is asked before a learner is blamed for something that a slow or broken host could have
 * done as well: exactly the checks that failed, over the transport over which they did.
 */
record Canary(Set<String> checks, List<Transport> transports) {

    /** Whether the verdict could be our doing: something did not come, or not in time. */
    static boolean needed(Verdict verdict) {
        return switch (verdict.outcome()) {
            case ACCEPTED, COMPILE_ERROR, GRADER_FAULT -> false;
            case TIME_LIMIT_EXCEEDED -> !verdict.reason().equals(Reason.OUT_OF_CPU.id());
            case RUN_TIME_ERROR -> verdict.reason().equals(Reason.KILLED.id());
            case WRONG_ANSWER -> verdict.checks().stream().anyMatch(Canary::missedSomething);
        };
    }

    static Canary of(Verdict verdict) {
        List<CheckResult> suspects = verdict.checks().stream()
                .filter(verdict.outcome() == Outcome.WRONG_ANSWER ? Canary::missedSomething : check -> !check.passed())
                .toList();
        return new Canary(
                suspects.stream().map(CheckResult::id).collect(Collectors.toSet()),
                suspects.stream().map(CheckResult::transport).distinct().toList());
    }

    private static boolean missedSomething(CheckResult check) {
        return check.findings().stream().anyMatch(finding -> waitedFor(finding.symptom()));
    }

    /** Found because a wait was over, and not by something that came. */
    static boolean waitedFor(Symptom symptom) {
        return switch (symptom) {
            case NOT_CONNECTED,
                    UNANSWERED,
                    MISSING,
                    MUTE,
                    NOT_PRINTED,
                    ACCEPTED,
                    LATE,
                    OVERTAKEN,
                    UNSETTLED,
                    NOT_SEEN -> true;
            case ANSWERED_IN_PIECES,
                    MISNAMED,
                    ANSWERED_WRONG,
                    DIFFERS,
                    ECHOED,
                    LEAKED,
                    DOUBLED,
                    DISORDERED,
                    UNASKED,
                    EARLY,
                    SAME,
                    THREW,
                    GAVE_WRONG,
                    SEEN_TOO_OFTEN -> false;
        };
    }
}
