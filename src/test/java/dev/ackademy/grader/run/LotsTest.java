package dev.ackademy.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.scenario.Draw;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotsTest {
    @Test
    void nothing_is_drawn_twice_in_a_run() {
        Lots lots = new Lots();
        SplittableRandom random = new SplittableRandom(1);

        Set<String> names = IntStream.range(0, 600)
                .mapToObj(i -> lots.draw(Draw.NAME, random))
                .collect(Collectors.toSet());

        assertThat(names).hasSize(600);
    }

    @Test
    void the_same_seed_draws_the_same() {
        assertThat(new Lots().draw(Draw.TEXT, new SplittableRandom(7)))
                .isEqualTo(new Lots().draw(Draw.TEXT, new SplittableRandom(7)));
    }

    @Test
    void a_long_room_is_as_long_as_a_rooms_name_may_be() {
        assertThat(new Lots().draw(Draw.LONG_ROOM, new SplittableRandom(1))).matches("[a-z]{32}");
        assertThat(new Lots().draw(Draw.LONG_TEXT, new SplittableRandom(1))).hasSize(4096);
    }
}
