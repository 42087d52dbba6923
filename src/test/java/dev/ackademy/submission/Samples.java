package dev.ackademy.submission;

import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Hearing;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.grader.verdict.WireLine;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verdicts for tests. */
final class Samples {
    static final Slug EXERCISE = new Slug("skip-the-sender");

    private Samples() {}

    static Verdict accepted() {
        return verdict(Outcome.ACCEPTED, "all-passed", List.of(passed("c1"), passed("c2")), List.of());
    }

    /** Every client, event, packet and printed line of it is {@code text}. */
    static Verdict failedWith(String text) {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("A", text);
        people.put("B", "Min" + text);
        Finding finding = new Finding(
                Symptom.ECHOED,
                "F04",
                Map.of("client", text, "event", text, "expected", text, "observed", text, "sender", text, "ms", "3"));
        Hearing hearing = new Hearing(
                "A",
                text,
                text,
                List.of(
                        new Hearing.Cell("A", 0, 1, Hearing.Mark.LEAKED),
                        new Hearing.Cell("B", 1, 1, Hearing.Mark.HEARD)));
        WireLine line = new WireLine(
                "A", 1500, false, "42[" + text + "]", "event.server", Map.of("event", text, "data", text), true);
        CheckResult failed = new CheckResult(
                "c2",
                CheckResult.Status.FAIL,
                Transport.WEBSOCKET,
                12,
                List.of(finding),
                people,
                List.of(hearing),
                List.of(line));
        return verdict(Outcome.WRONG_ANSWER, "checks-failed", List.of(passed("c1"), failed), List.of(text, "second"));
    }

    static Verdict verdict(Outcome outcome, String reason, List<CheckResult> checks, List<String> output) {
        long passed = checks.stream().filter(CheckResult::passed).count();
        return new Verdict(
                EXERCISE,
                Optional.of(ProgrammingLanguage.JAVASCRIPT),
                20_261_121,
                outcome,
                reason,
                Map.of("passed", String.valueOf(passed), "total", String.valueOf(checks.size()), "code", "1"),
                checks,
                Optional.empty(),
                output,
                1234);
    }

    static CheckResult passed(String id) {
        return new CheckResult(
                id, CheckResult.Status.PASS, Transport.WEBSOCKET, 5, List.of(), Map.of(), List.of(), List.of());
    }
}
