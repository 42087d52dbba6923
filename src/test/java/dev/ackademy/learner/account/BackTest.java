package dev.ackademy.learner.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BackTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/en", "/ko/tracks/socketio-core/room-and-namespace", "/en/search?q=a%20b&lang=en", "/es#x"
            })
    void a_page_of_the_site_is_gone_back_to(String to) {
        assertThat(Back.local(to)).contains(to);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)",
                "/\t/evil.example", "/en\r\nSet-Cookie: a=b", " /en", "/@evil.example:80", "/en/\u202E"
            })
    void nothing_else_is(String to) {
        assertThat(Back.local(to)).isEmpty();
    }
}
