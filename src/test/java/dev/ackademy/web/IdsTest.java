package dev.ackademy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @Test
    void an_id_is_read_as_it_is_given_out() {
        UUID id = new UUID(7, 9);
        assertThat(Ids.of(id.toString())).contains(id);
    }

    /** {@link UUID#fromString} takes the first of them for a whole one. */
    @ParameterizedTest
    @ValueSource(
            strings = {"1-1-1-1-1", "", "00000000-0000-0007-0000-00000000000g", "00000000000000070000000000000009"})
    void anything_else_is_none(String text) {
        assertThat(Ids.of(text)).isEmpty();
    }
}
