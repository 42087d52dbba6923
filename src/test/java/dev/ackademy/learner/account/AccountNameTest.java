package dev.ackademy.learner.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"Ana", "김민지", "José María", "x_y", "a-b.c", "Zoë 2", "नेहा", "李雷"})
    void people_may_be_called_what_they_are_called(String name) {
        assertThat(AccountName.of(name)).map(AccountName::text).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                " ",
                "a  b",
                "-ab",
                "ab-",
                "a/b",
                "<b>",
                "a@b",
                "a\u202Eb",
                "a\u200Db",
                "a\u0000b",
                "😀😀",
                "Z\u0351\u036B\u0343\u036A",
                "abcdefghijklmnopqrstuvwxyz12345"
            })
    void what_would_disturb_a_page_is_no_name(String name) {
        assertThat(AccountName.of(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Ana,ANA", "Ana,Ａｎａ", "José,Jose\u0301", "Straße,STRASSE", "' Ana ',Ana"})
    void what_looks_the_same_is_the_same_name(String one, String other) {
        assertThat(AccountName.of(one)
                        .orElseThrow()
                        .sameAs(AccountName.of(other).orElseThrow()))
                .isTrue();
    }

    @Test
    void another_letter_makes_another_name() {
        assertThat(new AccountName("Ana").sameAs(new AccountName("Anna"))).isFalse();
        assertThat(new AccountName("Jose").sameAs(new AccountName("José"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ana.garcía@campus.example,ana.garcía",
        "Ana García (staff),Ana García staff",
        "_ana__b--,ana_b",
        "민지,민지",
        "Ｍｉｎ,Min",
        "aaaaaaaaaabbbbbbbbbbccccccccc.dddd,aaaaaaaaaabbbbbbbbbbccccccccc"
    })
    void a_name_of_elsewhere_is_made_to_fit(String called, String name) {
        assertThat(AccountName.near(called).map(AccountName::text)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "<>", "a", "👩‍🚀👩‍🚀", "a@campus.example"})
    void what_leaves_nothing_is_no_name(String called) {
        assertThat(AccountName.near(called)).isEmpty();
    }

    @Test
    void a_flood_of_letters_is_not_even_looked_at() {
        assertThat(AccountName.of("ﷺ".repeat(100_000))).isEmpty();
    }
}
