package dev.ackademy.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoryTest {

    static Stream<Arguments> frames() {
        return Stream.of(
                Arguments.of(
                        Sender.SERVER,
                        "0{\"sid\":\"lv_V\",\"upgrades\":[],\"pingInterval\":25000}",
                        "The server opens the connection and calls it \"lv_V\". Every 25000 ms it will ask whether the"
                                + " client is still there."),
                Arguments.of(Sender.CLIENT, "1", "The client closes the connection."),
                Arguments.of(Sender.SERVER, "1", "The server closes the connection."),
                Arguments.of(Sender.SERVER, "2", "The server asks: are you still there?"),
                Arguments.of(Sender.CLIENT, "3", "The client answers: still here."),
                Arguments.of(Sender.CLIENT, "2probe", "The client tries out the WebSocket before it moves there."),
                Arguments.of(Sender.SERVER, "3probe", "The server answers the try: the WebSocket works."),
                Arguments.of(Sender.CLIENT, "5", "The client moves from polling to the WebSocket for good."),
                Arguments.of(
                        Sender.SERVER, "6", "The server sends an empty packet, only to end a poll that is waiting."),
                Arguments.of(Sender.CLIENT, "40", "The client asks to enter the namespace \"/\"."),
                Arguments.of(
                        Sender.CLIENT,
                        "40/chat,{\"token\":\"1\"}",
                        "The client asks to enter the namespace \"/chat\" and shows {\"token\":\"1\"} at the door."),
                Arguments.of(
                        Sender.SERVER,
                        "40/chat,{\"sid\":\"abc\"}",
                        "The server lets the client into the namespace \"/chat\", where it is called \"abc\"."),
                Arguments.of(
                        Sender.SERVER,
                        "44/chat,{\"message\":\"no\"}",
                        "The server does not let the client into the namespace \"/chat\": \"no\"."),
                Arguments.of(Sender.CLIENT, "41/chat,", "The client leaves the namespace \"/chat\"."),
                Arguments.of(Sender.SERVER, "41/chat,", "The server puts the client out of the namespace \"/chat\"."),
                Arguments.of(
                        Sender.CLIENT,
                        "42[\"say\",\"hi\"]",
                        "The client sends the event \"say\" in \"/\" with [\"hi\"]."),
                Arguments.of(
                        Sender.SERVER,
                        "42/chat,[\"said\"]",
                        "The server sends the event \"said\" in \"/chat\" with []."),
                Arguments.of(
                        Sender.CLIENT,
                        "420[\"sum\",1,2]",
                        "The client sends the event \"sum\" in \"/\" with [1,2] and wants an answer, number 0."),
                Arguments.of(
                        Sender.SERVER,
                        "421[\"ok?\"]",
                        "The server sends the event \"ok?\" in \"/\" with [] and wants an answer, number 1."),
                Arguments.of(Sender.SERVER, "430[3]", "The server answers question 0 in \"/\" with [3]."),
                Arguments.of(Sender.CLIENT, "431[true]", "The client answers question 1 in \"/\" with [true]."),
                Arguments.of(
                        Sender.CLIENT,
                        "451-[\"file\",{\"_placeholder\":true,\"num\":0}]",
                        "The client sends the event \"file\" in \"/\" with [{\"_placeholder\":true,\"num\":0}]."),
                Arguments.of(
                        Sender.CLIENT,
                        "4abc",
                        "This is no packet: expected a Socket.IO packet that starts with a digit from 0 to 6, but saw"
                                + " 'abc'."));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void a_frame_is_told_in_one_sentence(Sender sender, String frame, String sentence) {
        assertThat(Story.tell(sender, frame).english()).isEqualTo(sentence);
    }

    @Test
    void an_attachment_is_told_by_its_size() {
        assertThat(Story.tell(Sender.CLIENT, new byte[7]).english())
                .isEqualTo("The client sends an attachment of 7 bytes.");
        assertThat(Story.tell(Sender.SERVER, new byte[7]).english())
                .isEqualTo("The server sends an attachment of 7 bytes.");
    }

    @Test
    void the_frames_above_use_every_sentence() {
        Set<String> told = frames().map(frame -> Story.tell((Sender) frame.get()[0], (String) frame.get()[1]))
                .map(Telling::id)
                .collect(Collectors.toCollection(TreeSet::new));
        told.add(Story.tell(Sender.CLIENT, new byte[0]).id());
        told.add(Story.tell(Sender.SERVER, new byte[0]).id());
        told.addAll(List.of("frame.client", "frame.server", "request", "response")); // graders tell these
        assertThat(told).containsExactlyInAnyOrderElementsOf(Sentences.ids());
    }

    @Test
    void a_telling_has_an_id_and_what_stands_in_its_gaps() {
        assertThat(Story.tell(Sender.CLIENT, "42/chat,3[\"say\",{\"text\":\"$1 {event}\"}]"))
                .isEqualTo(new Telling(
                        "question.client",
                        Map.of(
                                "namespace", "/chat",
                                "event", "say",
                                "ack", "3",
                                "data", "[{\"text\":\"$1 {event}\"}]")));
    }

    @Test
    void what_a_packet_quotes_cannot_rewrite_its_sentence() {
        assertThat(Story.tell(Sender.CLIENT, "42[\"{data}$1\",\"x\"]").english())
                .isEqualTo("The client sends the event \"{data}$1\" in \"/\" with [\"x\"].");
    }

    @Test
    void a_handshake_that_is_none_is_told_as_such() {
        assertThat(Story.tell(Sender.SERVER, "0").id()).isEqualTo("malformed");
        assertThat(Story.tell(Sender.SERVER, "0[]").id()).isEqualTo("malformed");
        assertThat(Story.tell(Sender.SERVER, "").id()).isEqualTo("malformed");
    }

    @Test
    void a_sentence_nobody_wrote_is_refused() {
        assertThatThrownBy(() -> new Telling("nope", Map.of())).hasMessageContaining("'nope'");
    }
}
