package dev.ackademy.grader.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private final Bindings bindings = new Bindings();

    @Test
    void an_extra_key_is_a_difference() {
        Shape shape = fields("ok", new Shape.Literal(true));

        assertThat(shape.matches(Map.of("ok", true), bindings)).isTrue();
        assertThat(shape.matches(Map.of("ok", true, "id", 1), bindings)).isFalse();
        assertThat(shape.matches(Map.of(), bindings)).isFalse();
    }

    @Test
    void numbers_are_equal_when_their_amounts_are() {
        assertThat(new Shape.Literal(3L).matches(3, bindings)).isTrue();
        assertThat(new Shape.Literal(3L).matches(3.0, bindings)).isTrue();
        assertThat(new Shape.Literal(3L).matches("3", bindings)).isFalse();
    }

    @Test
    void near_is_less_than_a_billionth_away() {
        Shape shape = new Shape.Near(0.3);

        assertThat(shape.matches(0.1 + 0.2, bindings)).isTrue();
        assertThat(shape.matches(0.300000002, bindings)).isFalse();
        assertThat(shape.matches("0.3", bindings)).isFalse();
        assertThat(new Shape.Near(3).matches(3, bindings)).isTrue();
    }

    @Test
    void two_payloads_are_kin_by_what_is_captured_not_by_what_was_expected() {
        Shape state = new Shape.Fields(Map.of("id", new Shape.Variable("id"), "state", new Shape.Literal("done")));

        assertThat(state.sharesCaptured(Map.of("id", 1, "state", "done"), Map.of("id", 1, "state", "late")))
                .isTrue();
        assertThat(state.sharesCaptured(Map.of("id", 1, "state", "done"), Map.of("id", 2, "state", "done")))
                .isFalse();
    }

    @Test
    void a_name_ends_in_a_letter_or_a_digit() {
        bindings.bind("home", "quay");
        bindings.bind("tail", "attic");

        assertThat(bindings.fillIn("/$home/$tail, $home.")).isEqualTo("/quay/attic, quay.");
    }

    @Test
    void what_is_captured_can_be_expected_again() {
        Shape ack = fields("id", new Shape.Anything("id"));
        Shape message = fields("id", new Shape.Variable("id"));

        assertThat(message.matches(Map.of("id", 7), bindings))
                .as("before anything was captured")
                .isFalse();
        assertThat(ack.matches(Map.of("id", 7), bindings)).isTrue();
        assertThat(message.matches(Map.of("id", 7), bindings)).isTrue();
        assertThat(message.matches(Map.of("id", 8), bindings)).isFalse();
    }

    @Test
    void a_payload_that_does_not_fit_captures_nothing() {
        Shape shape = new Shape.Items(List.of(new Shape.Anything("id"), new Shape.Literal("x")));

        assertThat(shape.matches(List.of(7, "y"), bindings)).isFalse();
        assertThat(bindings.has("id")).isFalse();
    }

    @Test
    void a_text_may_hold_names() {
        Shape shape = new Shape.Template("$i of $all");
        bindings.bind("i", 7L);

        assertThat(shape.fixed(bindings)).as("while a name is not bound yet").isEqualTo(shape);
        bindings.bind("all", "200");
        assertThat(shape.fill(bindings)).isEqualTo("7 of 200");
        assertThat(shape.matches("7 of 200", bindings)).isTrue();
        assertThat(shape.matches("8 of 200", bindings)).isFalse();
        Shape fixed = shape.fixed(bindings);
        bindings.bind("i", 8L);
        assertThat(fixed.matches("7 of 200", bindings))
                .as("what was fixed stays")
                .isTrue();
    }

    @Test
    void anything_is_something() {
        assertThat(new Shape.Anything("").matches(null, bindings)).isFalse();
        assertThat(new Shape.Anything("").matches(false, bindings)).isTrue();
    }

    @Test
    void anything_can_be_expected_but_not_sent() {
        assertThatIllegalStateException().isThrownBy(() -> new Shape.Anything("").fill(bindings));
    }

    private static Shape fields(String key, Shape value) {
        return new Shape.Fields(Map.of(key, value));
    }
}
