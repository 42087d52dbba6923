package dev.ackademy.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.scenario.Bindings;
import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.scenario.Shape;
import dev.ackademy.grader.scenario.Step;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.scenario.Window;
import dev.ackademy.grader.verdict.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static final Check CHECK = new Check(
            "c1",
            List.of(),
            List.of("reply"),
            true,
            List.of(),
            Map.of(Symptom.MISSING, "F13", Symptom.MISNAMED, "F42", Symptom.ECHOED, "F04"),
            Set.of());

    private final Bindings bindings = new Bindings();
    private final Ledger ledger = new Ledger(bindings);

    @Test
    void the_right_payload_under_a_wrong_name_is_misnamed_and_not_missing() {
        due("A", "hello", "", "");

        Finding finding = findings(heard("A", "message", "hello")).getFirst();

        assertThat(finding.symptom()).isEqualTo(Symptom.MISNAMED);
        assertThat(finding.code()).isEqualTo("F42");
        assertThat(finding.facts()).containsEntry("event", "reply").containsEntry("other", "message");
    }

    @Test
    void another_payload_under_a_wrong_name_is_nothing_of_ours() {
        due("A", "hello", "", "");

        assertThat(findings(heard("A", "message", "good morning")))
                .extracting(Finding::symptom)
                .containsExactly(Symptom.MISSING);
    }

    @Test
    void the_mistake_is_that_of_the_copy_else_that_of_the_send_else_that_of_the_check() {
        due("A", "one", "", "");
        due("A", "two", "F44", "");
        due("A", "three", "F44", "F45");

        assertThat(findings()).extracting(Finding::code).containsExactly("F13", "F44", "F45");
    }

    @Test
    void a_surplus_has_the_mistake_of_the_send_it_looks_like() {
        due("B", "one", "F40", "");

        assertThat(findings(heard("B", "reply", "one"), heard("A", "reply", "one")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.symptom()).isEqualTo(Symptom.ECHOED);
                    assertThat(finding.code()).isEqualTo("F40");
                });
    }

    @Test
    void who_was_to_hear_hears_once_more_and_is_not_echoed() {
        due("A", "one", "", "");

        assertThat(findings(heard("A", "reply", "one"), heard("A", "reply", "two")))
                .extracting(Finding::symptom)
                .containsExactly(Symptom.DOUBLED);
    }

    @Test
    void a_surplus_belongs_to_the_send_whose_captured_id_it_carries() {
        Shape state = new Shape.Fields(Map.of("id", new Shape.Anything("first"), "state", new Shape.Literal("ok")));
        ledger.expect(ledger.open("A", "order", null, 1), List.of(new Step.Heard(List.of("A"), "reply", state, "")));
        ledger.open("B", "order", null, 2);

        assertThat(findings(state("A", "ok", 3), state("A", "late", 4)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.symptom()).isEqualTo(Symptom.DOUBLED);
                    assertThat(finding.facts()).containsEntry("sender", "Ana");
                });
    }

    @Test
    void what_is_met_may_still_be_early_or_ask_for_nothing() {
        Window later = new Window(Duration.ofMillis(50), Duration.ZERO);
        Ledger.Row row = ledger.open("A", "order", null, 1);
        ledger.expect(
                row, List.of(new Step.Heard(List.of("A"), "reply", new Shape.Literal("one"), "", "", true, later)));

        assertThat(findings(heard("A", "reply", "one")))
                .extracting(Finding::symptom)
                .containsExactly(Symptom.UNASKED, Symptom.EARLY);
    }

    private static Journal.Heard state(String client, String state, long atNanos) {
        return new Journal.Heard(client, client, "reply", List.of(Map.of("id", 7, "state", state)), atNanos);
    }

    /** A says something, and someone must hear it. */
    private void due(String by, String text, String ofTheSend, String ofTheCopy) {
        Ledger.Row row = ledger.open("A", "say", text, ofTheSend, 1);
        ledger.expect(row, List.of(new Step.Heard(List.of(by), "reply", new Shape.Literal(text), ofTheCopy)));
    }

    private static Journal.Heard heard(String client, String event, String text) {
        return new Journal.Heard(client, client, event, List.of(text), 2);
    }

    private List<Finding> findings(Journal.Heard... arrivals) {
        ledger.settle(List.of(arrivals));
        return new Audit(CHECK, ledger, bindings, List.of(arrivals), 9, Map.of("A", "Ana", "B", "Min")).findings();
    }
}
