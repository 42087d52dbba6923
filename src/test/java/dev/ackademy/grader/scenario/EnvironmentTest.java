package dev.ackademy.grader.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    private static final Environment PAIR = new Environment(
            Map.of("home", Draw.ROOM, "tail", Draw.ROOM),
            Map.of("NS1", "/$home", "NS2", "/$home/$tail"),
            Map.of("NS1", "/alpha", "NS2", "/beta"));

    @Test
    void variables_are_made_of_what_was_drawn() {
        Map<String, String> drawn = PAIR.drawn(new SplittableRandom(5));

        assertThat(PAIR.variables(new SplittableRandom(5)))
                .isEqualTo(Map.of(
                        "NS1", "/" + drawn.get("home"), "NS2", "/" + drawn.get("home") + "/" + drawn.get("tail")));
    }

    @Test
    void another_seed_draws_others() {
        assertThat(PAIR.variables(new SplittableRandom(5))).isNotEqualTo(PAIR.variables(new SplittableRandom(6)));
    }

    @Test
    void every_variable_has_a_meaning_when_it_is_not_set() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Environment(Map.of(), Map.of("NS1", "/a"), Map.of()))
                .withMessageContaining("NS1");
    }
}
