package dev.ackademy.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ackademy.grader.GradingFault;
import dev.ackademy.grader.Options;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictJsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"plain", "\"quoted\" \\ /", "<script>", "한국어 ñ 🙂", "\u202ertl", "a\0b\n\t\u2028", ""})
    void a_verdict_comes_back_as_it_was_written(String text) {
        Verdict verdict = Samples.failedWith(text);

        assertThat(VerdictJson.read(VerdictJson.write(verdict))).isEqualTo(verdict);
    }

    @Test
    void people_stay_in_the_order_in_which_they_came() {
        Verdict read = VerdictJson.read(VerdictJson.write(Samples.failedWith("Ana")));

        assertThat(read.checks().get(1).people().keySet()).containsExactly("A", "B");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void every_outcome_comes_back(Outcome outcome) {
        Verdict verdict = Samples.verdict(outcome, "crashed", List.of(), List.of());

        assertThat(VerdictJson.read(VerdictJson.write(verdict))).isEqualTo(verdict);
    }

    @Test
    void a_fault_of_ours_comes_back_and_costs_nothing() {
        Verdict verdict = GradingFault.verdict(
                Samples.EXERCISE, ProgrammingLanguage.PYTHON, new Options(7, List.of(Transport.POLLING)));

        assertThat(VerdictJson.read(VerdictJson.write(verdict))).isEqualTo(verdict);
        assertThat(verdict.outcome().costsAnAttempt()).isFalse();
        assertThat(verdict.language()).isEqualTo(Optional.of(ProgrammingLanguage.PYTHON));
    }

    @Test
    void a_stored_verdict_that_is_none_is_an_error_of_ours() {
        assertThatThrownBy(() -> VerdictJson.read("{\"exercise\":7}"))
                .hasMessage("a stored verdict that cannot be read");
        assertThatThrownBy(() -> VerdictJson.read("")).hasMessage("a stored verdict that cannot be read");
    }
}
