package dev.ackademy.submission;

import java.util.List;

/**
 * One line of the list of checks.
 *
 * @param status {@code pass}, {@code fail} or {@code error}
 * @param first whether it is the first that failed
 * @param findings what was expected and what was seen, the most causal first
 * @param hints HTML of ours, gentle first; only the first check that failed has any
 */
record CheckView(
        String id,
        String status,
        String title,
        long millis,
        boolean first,
        List<FindingView> findings,
        List<String> hints) {

    /** Plain text, both. */
    record FindingView(String expected, String observed) {}

    CheckView {
        findings = List.copyOf(findings);
        hints = List.copyOf(hints);
    }
}
