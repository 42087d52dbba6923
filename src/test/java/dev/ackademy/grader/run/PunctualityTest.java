package dev.ackademy.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.scenario.Window;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PunctualityTest {
    private static final Window EXPIRY = new Window(ms(1000), ms(2500));

    @Test
    void what_comes_within_its_window_is_on_time() {
        assertThat(Punctuality.of(EXPIRY, ms(1000))).isEmpty();
        assertThat(Punctuality.of(EXPIRY, ms(2500))).isEmpty();
    }

    @Test
    void clocks_round_by_three_milliseconds_and_no_more() {
        assertThat(Punctuality.of(EXPIRY, ms(997))).isEmpty();
        assertThat(Punctuality.of(EXPIRY, ms(996))).contains(Symptom.EARLY);
        assertThat(Punctuality.facts(Symptom.EARLY, EXPIRY, ms(996)))
                .containsEntry("ms", "1000")
                .containsEntry("observed", "996");
    }

    @Test
    void what_comes_after_the_end_of_its_window_is_late() {
        assertThat(Punctuality.of(EXPIRY, ms(2501))).contains(Symptom.LATE);
        assertThat(Punctuality.facts(Symptom.LATE, EXPIRY, ms(2501))).containsEntry("ms", "2500");
    }

    @Test
    void nothing_is_late_where_the_contract_names_no_time() {
        assertThat(Punctuality.of(Window.USUAL, ms(60_000))).isEmpty();
        assertThat(Punctuality.of(new Window(ms(500), Duration.ZERO), ms(60_000)))
                .isEmpty();
    }

    @Test
    void patience_begins_when_a_thing_may_come_and_a_named_end_replaces_it() {
        assertThat(new Window(ms(500), Duration.ZERO).allows(ms(250))).isEqualTo(ms(750));
        assertThat(EXPIRY.allows(ms(250))).isEqualTo(ms(2500));
        assertThat(Window.USUAL.allows(ms(250))).isEqualTo(ms(250));
    }

    private static Duration ms(long milliseconds) {
        return Duration.ofMillis(milliseconds);
    }
}
