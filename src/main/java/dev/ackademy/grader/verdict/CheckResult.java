package dev.ackademy.grader.verdict;

import dev.ackademy.grader.client.Transport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What one check found.
 *
 * @param transport over which it failed, or the first one when it passed
 * @param findings the most causal first; empty when it passed
 * @param people what each client is called, in the order they came
 */
public record CheckResult(
        String id,
        Status status,
        Transport transport,
        long millis,
        List<Finding> findings,
        Map<String, String> people,
        List<Hearing> hearings,
        List<WireLine> transcript) {

    /** Error: the check did not run, because the server had ended or never started. */
    public enum Status {
        PASS,
        FAIL,
        ERROR;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public CheckResult {
        findings = List.copyOf(findings);
        people = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(people));
        hearings = List.copyOf(hearings);
        transcript = List.copyOf(transcript);
    }

    /** A check that never ran. */
    public static CheckResult notRun(String id, Transport transport) {
        return new CheckResult(id, Status.ERROR, transport, 0, List.of(), Map.of(), List.of(), List.of());
    }

    CheckResult withFindings(UnaryOperator<Finding> change) {
        List<Finding> changed = findings.stream().map(change).toList();
        return new CheckResult(id, status, transport, millis, changed, people, hearings, transcript);
    }

    public boolean passed() {
        return status == Status.PASS;
    }
}
