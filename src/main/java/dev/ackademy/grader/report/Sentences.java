package dev.ackademy.grader.report;

import dev.ackademy.grader.Wording;
import dev.ackademy.grader.verdict.CheckResult;
import java.util.stream.Collectors;

/** The findings of a check as sentences, one to a line. */
final class Sentences {
    private static final int ENOUGH = 5;

    private Sentences() {}

    static String of(CheckResult check, Wording wording) {
        return check.findings().stream()
                .limit(ENOUGH)
                .map(finding -> wording.label("expected") + ": " + wording.expected(finding) + ". "
                        + wording.label("seen") + ": " + wording.observed(finding) + ".")
                .collect(Collectors.joining("\n"));
    }
}
