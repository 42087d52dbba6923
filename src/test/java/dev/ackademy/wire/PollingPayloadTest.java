package dev.ackademy.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PollingPayloadTest {
    private static final EnginePacket PONG = new EnginePacket.Text(EngineType.PONG, "");
    private static final EnginePacket HELLO = new EnginePacket.Text(EngineType.MESSAGE, "2[\"hello\"]");

    @Test
    void packets_are_split_at_the_record_separator() {
        assertThat(PollingPayload.split("42[\"hello\"]\u001e3")).containsExactly(HELLO, PONG);
        assertThat(PollingPayload.split("3")).containsExactly(PONG);
    }

    @Test
    void binary_travels_as_base64() {
        List<EnginePacket> packets = PollingPayload.split("3\u001ebAQIDBA==");
        assertThat(packets.get(1)).usingRecursiveComparison().isEqualTo(new EnginePacket.Binary(new byte[] {1, 2, 3, 4
        }));
        assertThat(PollingPayload.join(packets)).isEqualTo("3\u001ebAQIDBA==");
    }

    @Test
    void base64_may_come_in_lines() {
        assertThat(PollingPayload.split("bAQID\r\nBA==\n"))
                .usingRecursiveComparison()
                .isEqualTo(List.of(new EnginePacket.Binary(new byte[] {1, 2, 3, 4})));
    }

    @Test
    void joining_undoes_splitting() {
        for (String body : List.of("0{\"sid\":\"x\"}", "2\u001e6\u001e41/chat,", "b", "bAA==\u001e2probe")) {
            assertThat(PollingPayload.join(PollingPayload.split(body))).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u001e", "3\u001e", "\u001e3", "7", "x", "bAQI*", "bA"})
    void a_body_with_anything_else_in_it_is_malformed(String body) {
        assertThatThrownBy(() -> PollingPayload.split(body))
                .isInstanceOf(MalformedPacket.class)
                .hasMessageStartingWith("expected ");
    }

    @Test
    void every_engine_packet_has_its_digit() {
        assertThat("0123456".chars().mapToObj(digit -> EnginePacket.decode((char) digit + "x")))
                .containsExactlyElementsOf(Stream.of(EngineType.values())
                        .map(type -> new EnginePacket.Text(type, "x"))
                        .toList());
        assertThat(new EnginePacket.Text(EngineType.NOOP, "x").encode()).isEqualTo("6x");
    }
}
