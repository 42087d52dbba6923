package dev.ackademy.grader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondLookTest {
    private static final CheckResult FINE = check("c1", Transport.WEBSOCKET);

    @Test
    void one_check_of_three_that_came_too_late_is_played_again_over_its_transport() {
        Verdict verdict = wrong(FINE, FINE, check("c3", Transport.POLLING, Symptom.OVERTAKEN));
        assertThat(SecondLook.needed(verdict)).isTrue();
        assertThat(SecondLook.at(verdict)).isEqualTo(new SecondLook(Set.of("c3"), List.of(Transport.POLLING)));
    }

    @ParameterizedTest
    @EnumSource(names = {"LEAKED", "ECHOED", "DOUBLED", "ANSWERED_WRONG", "EARLY"})
    void what_no_stall_does_is_not(Symptom symptom) {
        assertThat(SecondLook.needed(wrong(FINE, FINE, check("c3", Transport.WEBSOCKET, symptom))))
                .isFalse();
    }

    @Test
    void a_mistake_beside_a_stall_is_a_mistake() {
        CheckResult both = check("c3", Transport.WEBSOCKET, Symptom.LATE, Symptom.LEAKED);
        assertThat(SecondLook.needed(wrong(FINE, FINE, both))).isFalse();
    }

    @Test
    void a_program_that_fails_half_of_its_checks_is_not_asked_all_of_them_again() {
        CheckResult mute = check("c2", Transport.WEBSOCKET, Symptom.MUTE);
        assertThat(SecondLook.needed(wrong(FINE, mute))).isFalse();
        assertThat(SecondLook.needed(wrong(FINE, FINE, mute))).isTrue();
    }

    private static CheckResult check(String id, Transport transport, Symptom... symptoms) {
        return new CheckResult(
                id,
                symptoms.length == 0 ? CheckResult.Status.PASS : CheckResult.Status.FAIL,
                transport,
                5,
                Stream.of(symptoms)
                        .map(symptom -> new Finding(symptom, "", Map.of()))
                        .toList(),
                Map.of(),
                List.of(),
                List.of());
    }

    private static Verdict wrong(CheckResult... checks) {
        return new Verdict(
                new Slug("greet"),
                Optional.of(ProgrammingLanguage.JAVASCRIPT),
                7,
                Outcome.WRONG_ANSWER,
                "checks-failed",
                Map.of(),
                List.of(checks),
                Optional.empty(),
                List.of(),
                900);
    }
}
