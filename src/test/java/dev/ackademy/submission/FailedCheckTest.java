package dev.ackademy.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailedCheckTest {
    @Test
    void a_failed_check_counts_once_with_its_most_causal_finding() {
        Verdict verdict = Samples.verdict(
                Outcome.WRONG_ANSWER,
                "checks-failed",
                List.of(
                        Samples.passed("c1"),
                        failed("c2", finding(Symptom.MISSING, "F10", Map.of()), finding(Symptom.LEAKED, "", Map.of())),
                        failed("c3", finding(Symptom.ECHOED, "F04", Map.of())),
                        CheckResult.notRun("c4", Transport.WEBSOCKET)),
                List.of());

        assertThat(FailedCheck.of(verdict))
                .containsExactly(
                        new FailedCheck("c2", Symptom.MISSING, "F10", "", "", true),
                        new FailedCheck("c3", Symptom.ECHOED, "F04", "", "", false));
    }

    @Test
    void what_was_told_first_is_what_the_diagnosis_says() {
        Verdict verdict = Samples.verdict(
                Outcome.WRONG_ANSWER,
                "checks-failed",
                List.of(
                        failed("c2", finding(Symptom.MISSING, "F10", Map.of())),
                        failed("c3", finding(Symptom.ECHOED, "F04", Map.of()))),
                List.of());
        Verdict diagnosed = new Verdict(
                verdict.exercise(),
                verdict.language(),
                verdict.seed(),
                verdict.outcome(),
                verdict.reason(),
                verdict.facts(),
                verdict.checks(),
                Optional.of("c3"),
                verdict.output(),
                verdict.millis());

        assertThat(FailedCheck.of(diagnosed)).extracting(FailedCheck::told).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chat:message | chat:message",
                "room-4711 | room-*",
                "for:6f9619ff-8b86-d011-b42d-00cf4fc964ff! | for:*!",
                "v1.2.3 | v*",
            })
    void what_differs_from_run_to_run_is_the_same_in_the_event(String event, String counted) {
        assertThat(one(Map.of("event", event)).event()).isEqualTo(counted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u202eb", "a\r\nb", "a\u2028b"})
    void what_no_database_keeps_or_nobody_sees_is_not_in_the_event(String event) {
        assertThat(one(Map.of("event", event)).event()).isEqualTo("a b");
    }

    @Test
    void a_long_event_is_cut_and_never_within_a_character() {
        assertThat(one(Map.of("event", "🙂".repeat(500))).event())
                .hasSizeLessThanOrEqualTo(FailedCheck.MAX_EVENT)
                .endsWith("🙂…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"b\":\"x\"} | {\"a\":1,\"b\":\"y\"} | b",
                "{\"a\":1,\"b\":\"x\"} | {\"b\":\"y\"} | a, b",
                "{\"a\":1} | {\"a\":1,\"secret\":2} | +",
                "{\"a\":1} | {\"A\":1} | a, +",
                "{\"n\":5.0} | {\"n\":5} | ''",
                "{\"id\":\"…\"} | {\"id\":77} | ''",
                "{\"id\":\"…\"} | {} | id",
                "[1] | [2] | ''",
                "{\"cut… | {\"a\":1} | ''",
                "{\"a\":1} | pong | ''",
            })
    void the_field_names_what_was_due_and_never_what_came(String expected, String observed, String field) {
        assertThat(one(Map.of("expected", expected, "observed", observed)).field())
                .isEqualTo(field);
    }

    private static FailedCheck one(Map<String, String> facts) {
        return FailedCheck.of(Samples.verdict(
                        Outcome.WRONG_ANSWER,
                        "checks-failed",
                        List.of(failed("c1", finding(Symptom.DIFFERS, "", facts))),
                        List.of()))
                .getFirst();
    }

    private static Finding finding(Symptom symptom, String code, Map<String, String> facts) {
        return new Finding(symptom, code, facts);
    }

    private static CheckResult failed(String id, Finding... findings) {
        return new CheckResult(
                id, CheckResult.Status.FAIL, Transport.WEBSOCKET, 1, List.of(findings), Map.of(), List.of(), List.of());
    }
}
