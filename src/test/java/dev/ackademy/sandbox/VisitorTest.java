package dev.ackademy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitorTest {
    private final Visitor ana =
            Visitor.of(Map.of("bench", "0123456789abcdefghij-_", "name", "Ana")).orElseThrow();

    @Test
    void a_room_that_an_operator_put_somebody_in_is_none_of_the_bench() {
        String strange = "x".repeat(ana.keyOfAll().length()) + "attic";
        assertThat(ana.roomsIn(Set.of(ana.keyOf("hall"), strange, "lobby"))).containsExactly("hall");
    }
}
