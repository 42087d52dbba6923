package dev.ackademy.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "W/\"a\"", "\"b\", \"a\"", "\"b\",W/\"a\"", "\"x,y\" ,\t\"a\"", "*", "\"\",\"a\""})
    void a_tag_that_is_named_is_found(String header) {
        assertThat(EntityTags.named(header, "\"a\"")).isTrue();
        assertThat(EntityTags.named(header, "W/\"a\"")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"b\"",
                "a",
                "\"a",
                "\"aa\"",
                "\"a-gzip\"",
                "\"x\"a\"",
                "w/\"a\"",
                "",
                ",",
                "\"b\" nonsense \"a\""
            })
    void another_tag_or_no_list_of_tags_names_nothing(String header) {
        assertThat(EntityTags.named(header, "\"a\"")).isFalse();
    }
}
