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
 * What a submission that mostly works is asked again before it is blamed, once its reference solution has passed: a host
 * that stalls for the tenth of a second makes replies overtake each other, and is fast again when the reference is asked.
 * A mistake is there the second time as well.
 */
record SecondLook(Set<String> checks, List<Transport> transports) {

    /** Not for one that fails half of its checks or more: no stall does that, and it would wait for all of them again. */
    static boolean needed(Verdict verdict) {
        List<CheckResult> failed = failed(verdict);
        return verdict.outcome() == Outcome.WRONG_ANSWER
                && 2 * failed.size() < verdict.checks().size()
                && failed.stream().allMatch(SecondLook::couldBeAStall);
    }

    static SecondLook at(Verdict verdict) {
        List<CheckResult> failed = failed(verdict);
        return new SecondLook(
                failed.stream().map(CheckResult::id).collect(Collectors.toSet()),
                failed.stream().map(CheckResult::transport).distinct().toList());
    }

    private static List<CheckResult> failed(Verdict verdict) {
        return verdict.checks().stream().filter(check -> !check.passed()).toList();
    }

    private static boolean couldBeAStall(CheckResult check) {
        return check.findings().stream().allMatch(finding -> hasATime(finding.symptom()));
    }

    /** Something came late, or too late to come at all, or says that something else was too late for the server. */
    private static boolean hasATime(Symptom symptom) {
        return symptom == Symptom.DIFFERS || Canary.waitedFor(symptom);
    }
}
