package dev.ackademy.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "skip-the-sender", "socket-io-4", "4", "a-b-c"})
    void lower_case_words_joined_by_hyphens_are_a_slug(String text) {
        assertThat(new Slug(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "a-", "-a", "a--b", "A", "ñ", "레슨", "a b", "a/b", "..", "a.b", "a_b", "a\n", "a\0", "%2e"
            })
    void anything_else_is_none(String text) {
        assertThat(Slug.isSlug(text)).isFalse();
        assertThatThrownBy(() -> new Slug(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_slug_has_at_most_sixty_characters_and_a_refusal_cuts_what_it_quotes() {
        assertThat(Slug.isSlug("a".repeat(60))).isTrue();
        assertThatThrownBy(() -> new Slug("a".repeat(500)))
                .hasMessageContaining("at most 60 characters, but this is 'aaa")
                .hasMessageEndingWith("a…'")
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void slugs_are_sorted_as_their_texts() {
        assertThat(new Slug("a-b")).isLessThan(new Slug("b"));
        assertThat(new Slug("a")).isEqualByComparingTo(new Slug("a"));
    }
}
