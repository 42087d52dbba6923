package dev.ackademy.author;

import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A trial that was made.
 *
 * @param took with the start of its jail, and with what was repeated because something of ours failed
 * @param complaints what was not as promised, a sentence each; empty when all was well
 * @param unsteady whether it was not as promised before, when it was played the first time
 */
public record Row(Trial trial, Verdict verdict, Duration took, List<String> complaints, boolean unsteady) {
    public Row {
        complaints = List.copyOf(complaints);
    }

    /** As promised or not, by what the trial says of itself. */
    public static Row of(Trial trial, Verdict verdict, Duration took) {
        return new Row(trial, verdict, took, trial.complaints(verdict), false);
    }

    Row butUnsteady() {
        return new Row(trial, verdict, took, complaints, true);
    }

    /** Whether this mistake is caught by {@code check} and by nothing else. */
    boolean onlyCaughtBy(String check) {
        return trial instanceof Trial.Labelled labelled
                && labelled.sample().outcome() == Outcome.WRONG_ANSWER
                && verdict.outcome() == Outcome.WRONG_ANSWER
                && verdict.checks().stream()
                        .filter(result -> !result.passed())
                        .map(CheckResult::id)
                        .toList()
                        .equals(List.of(check));
    }

    /** For one line of a report. */
    public String told() {
        return trial.title() + " (" + trial.language().title() + ") "
                + complaints.stream().collect(Collectors.joining("; "));
    }
}
