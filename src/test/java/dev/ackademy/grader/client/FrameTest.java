package dev.ackademy.grader.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {
    @Test
    void t_names_the_event_and_the_rest_is_its_data() {
        assertThat(Frame.read("{\"t\":\"said\",\"from\":\"7\",\"text\":\"a|b\"}", false))
                .isEqualTo(new Frame("", "said", Map.of("from", "7", "text", "a|b")));
    }

    @Test
    void the_first_bar_ends_the_channel() {
        assertThat(Frame.read("chat|{\"t\":\"said\",\"text\":\"a|b\"}", true))
                .isEqualTo(new Frame("chat", "said", Map.of("text", "a|b")));
    }

    @Test
    void a_frame_without_a_channel_is_of_none() {
        assertThat(Frame.read("{\"t\":\"error\"}", true).channel()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hi", "null", "[]", "7", "{}", "{\"t\":7}", "{\"t\":", "{\"T\":\"say\"}"})
    void what_is_no_frame_is_told_as_text(String text) {
        assertThat(Frame.read(text, false)).isEqualTo(new Frame("", Frame.NO_FRAME, Map.of("text", text)));
    }

    @Test
    void what_is_written_is_what_is_read() {
        Frame frame = new Frame("chat", "say", Map.of("text", "반가워 |"));
        assertThat(frame.text(true)).startsWith("chat|{\"t\":\"say\"");
        assertThat(Frame.read(frame.text(true), true)).isEqualTo(frame);
        Frame plain = new Frame("", "say", Map.of("text", "x"));
        assertThat(Frame.read(plain.text(false), false)).isEqualTo(plain);
    }
}
