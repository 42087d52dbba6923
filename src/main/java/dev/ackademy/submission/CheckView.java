package dev.ackademy.submission;

import java.util.List;

/**
 * One line of the list of checks.
 *
 * @param status {@code pass}, {@code fail} or {@code error}
 * @param first whether it is the one to look at first
 * @param findings what was expected and what was seen, the most causal first
 * @param hints HTML of ours, gentle first; only the check to look at first has any
 * @param place where in the source it was done; empty when that is not certain
 * @param others what to think of the other checks that failed; empty when none did
 */
record CheckView(
        String id,
        String status,
        String title,
        long millis,
        boolean first,
        List<FindingView> findings,
        List<String> hints,
        String place,
        String others) {

    /** Plain text, both. */
    record FindingView(String expected, String observed) {}

    CheckView {
        findings = List.copyOf(findings);
        hints = List.copyOf(hints);
    }
}
