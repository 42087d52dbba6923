package dev.ackademy.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void what_is_small_stays_as_it_is() {
        assertThat(Excerpt.of("say", Arrays.asList("hi", 1, 2.5, true, null, Map.of("a", List.of("b")))))
                .containsExactly("say", "hi", 1, 2.5, true, null, Map.of("a", List.of("b")));
    }

    @Test
    void texts_are_cut_between_characters() {
        assertThat(Excerpt.cut("a".repeat(200))).hasSize(200);
        assertThat(Excerpt.cut("a".repeat(201))).isEqualTo("a".repeat(200) + "…");
        assertThat(Excerpt.cut("a".repeat(199) + "😀")).isEqualTo("a".repeat(199) + "…");
    }

    @Test
    void bytes_big_numbers_and_strangers_are_told_by_their_kind() {
        assertThat(Excerpt.of("say", List.of(new byte[3], BigInteger.TEN.pow(5_000), Thread.State.NEW)))
                .containsExactly("say", "<3 bytes>", "<BigInteger>", "<State>");
    }

    @Test
    void a_long_list_and_a_wide_map_end_in_dots() {
        assertThat(Excerpt.of("say", List.of(Collections.nCopies(1_000, 0))).toString())
                .isEqualTo("[say, [" + "0, ".repeat(59) + "…]]");
        assertThat(Excerpt.of("say", Collections.nCopies(1_000, "x"))).hasSize(62);
    }

    @Test
    void what_lies_deep_is_left_out() {
        Object deep = "treasure";
        for (int i = 0; i < 100; i++) {
            deep = Map.of("k", List.of(deep));
        }
        assertThat(Excerpt.of("say", List.of(deep)).toString()).isEqualTo("[say, {k=[{k=[…]}]}]");
    }
}
