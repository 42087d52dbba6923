package dev.ackademy.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocketPacketTest {
    private static final byte[] B12 = {1, 2};
    private static final byte[] B34 = {3, 4};
    private static final byte[] B1234 = {1, 2, 3, 4};
    private static final byte[][] NONE = {};

    /** The examples of the protocol document, and a few of our own. */
    static Stream<Arguments> examples() {
        return Stream.of(
                example("0", new SocketPacket.Connect("/", Map.of())),
                example("0/admin,{\"sid\":\"oSO0\"}", new SocketPacket.Connect("/admin", Map.of("sid", "oSO0"))),
                example(
                        "4{\"message\":\"Not authorized\"}",
                        new SocketPacket.ConnectError("/", Map.of("message", "Not authorized"))),
                example("4/chat,\"Invalid namespace\"", new SocketPacket.ConnectError("/chat", "Invalid namespace")),
                example("2[\"foo\"]", event("/", null, "foo")),
                example("2/admin,[\"bar\"]", event("/admin", null, "bar")),
                example("212[\"foo\"]", event("/", 12L, "foo")),
                example("2/admin,0[\"foo\",null,true]", event("/admin", 0L, "foo", null, true)),
                example(
                        "51-[\"baz\",{\"_placeholder\":true,\"num\":0}]",
                        event("/", null, "baz", (Object) B1234),
                        B1234),
                example(
                        "52-/admin,[\"baz\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]",
                        event("/admin", null, "baz", B12, B34),
                        B12,
                        B34),
                example(
                        "52-7[\"deep\",{\"a\":[{\"_placeholder\":true,\"num\":0}],\"b\":{\"_placeholder\":true,\"num\":1}}]",
                        event("/", 7L, "deep", ordered("a", List.of(B12), "b", B34)),
                        B12,
                        B34),
                example("3/admin,13[\"bar\"]", new SocketPacket.Ack("/admin", 13, List.of("bar"))),
                example("312[]", new SocketPacket.Ack("/", 12, List.of())),
                example(
                        "61-15[\"bar\",{\"_placeholder\":true,\"num\":0}]",
                        new SocketPacket.Ack("/", 15, List.of("bar", B1234)),
                        B1234),
                example("1", new SocketPacket.Disconnect("/")),
                example("1/admin,", new SocketPacket.Disconnect("/admin")),
                example(
                        "2[\"numbers\",1,2.5,12345678901,-0.25,\"é🎉\\\"\"]",
                        event("/", null, "numbers", 1, 2.5, 12345678901L, -0.25, "é🎉\"")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_read(String text, byte[][] attachments, SocketPacket packet) {
        assertThat(SocketPacket.decode(text, attachments))
                .usingRecursiveComparison()
                .isEqualTo(packet);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_written_letter_for_letter(String text, byte[][] attachments, SocketPacket packet) {
        Encoded encoded = packet.encode();
        assertThat(encoded.text()).isEqualTo(text);
        assertThat(encoded.attachments()).containsExactly(attachments);
    }

    @Test
    void a_namespace_may_end_with_the_packet() {
        assertThat(SocketPacket.decode("0/custom")).isEqualTo(new SocketPacket.Connect("/custom", Map.of()));
        assertThat(SocketPacket.decode("1/custom")).isEqualTo(new SocketPacket.Disconnect("/custom"));
    }

    @Test
    void an_event_may_announce_that_it_is_binary_and_bring_nothing() {
        assertThat(SocketPacket.decode("50-[\"foo\"]")).isEqualTo(event("/", null, "foo"));
    }

    @Test
    void a_number_names_an_event_as_its_text_does() {
        assertThat(SocketPacket.decode("2[7,\"x\"]")).isEqualTo(event("/", null, "7", "x"));
    }

    @Test
    void a_record_is_written_as_its_fields() {
        record Point(int x, int y) {}
        assertThat(event("/", null, "at", new Point(3, 4)).encode().text()).isEqualTo("2[\"at\",{\"x\":3,\"y\":4}]");
    }

    @Test
    void half_a_character_does_not_break_the_writer() {
        SocketPacket packet = SocketPacket.decode("2[\"say\",\"\\ud800\"]");
        assertThat(packet.encode().text()).startsWith("2[\"say\",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener"})
    void a_reserved_name_is_known(String name) {
        assertThat(event("/", null, name).isReserved()).isTrue();
        assertThat(event("/", null, name + "s").isReserved()).isFalse();
    }

    @Test
    void a_refusal_has_its_message_in_either_shape() {
        assertThat(new SocketPacket.ConnectError("/", Map.of("message", "no")).message())
                .isEqualTo("no");
        assertThat(new SocketPacket.ConnectError("/", "no").message()).isEqualTo("no");
        assertThat(new SocketPacket.ConnectError("/", Map.of()).message()).isEmpty();
    }

    @Test
    void what_cannot_be_written_is_refused_with_the_reason() {
        assertThatThrownBy(() -> event("/", null, "x", new Object()).encode())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be written as JSON");
        assertThatThrownBy(() -> new SocketPacket.Connect("/", Map.of("bytes", B12)).encode())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only events and acks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "chat", "/a,b"})
    void a_namespace_that_could_not_travel_is_refused(String name) {
        assertThatThrownBy(() -> new SocketPacket.Disconnect(name)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Arguments example(String text, SocketPacket packet, byte[]... attachments) {
        return Arguments.of(text, attachments.length == 0 ? NONE : attachments, packet);
    }

    private static SocketPacket.Event event(
            String namespace, @Nullable Long ackId, String name, @Nullable Object... args) {
        return new SocketPacket.Event(namespace, ackId, name, Arrays.asList(args));
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }
}
