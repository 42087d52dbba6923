package dev.ackademy.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    private static final Masking OURS =
            new Masking(List.of("{\"room\":\"cellar-3375\",\"from\":\"Leo82\"}"), List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"room\":\"cellar-3375\",\"from\":\"Maria\"} | {\"room\":\"cellar-3375\",\"from\":\"…\"}",
                "{\"from\":\"maria@example.org\"} | {\"from\":\"…@….…\"}",
                "{\"maria\":true,\"n\":4711} | {\"…\":true,\"…\":…}",
                "김민지 | …",
                "Leo82 wrote this | Leo82 …",
                "ROOM | …",
                "Leo820 | …",
                "José_L | …",
                "🧑‍🚀 | …",
            })
    void a_word_stays_only_if_the_grader_said_it(String text, String masked) {
        assertThat(OURS.of(text)).isEqualTo(masked);
    }

    @Test
    void what_three_people_said_names_none_of_them_and_what_two_said_may() {
        Masking masking = new Masking(
                List.of(),
                List.of(
                        List.of("undefined is not a function", "Ana"),
                        List.of("undefined is not iterable", "Ana"),
                        List.of("undefined", "Min", "Min", "Min", "Min")));

        assertThat(masking.of("undefined: Ana, Min")).isEqualTo("undefined: …, …");
        assertThat(masking.of("undefined is not a function")).isEqualTo("undefined …");
    }

    @Test
    void nothing_that_turns_the_direction_of_writing_comes_through() {
        assertThat(OURS.of("room\u202e\0\u2067from")).isEqualTo("room…from");
    }
}
