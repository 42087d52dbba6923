package dev.ackademy.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Socket.IO half of the protocol, section by section, as the official suite has it. */
@Timeout(30)
class SocketIoTest {
    private static final String TWO_PLACES = "{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}";
    private static LiveServer server;

    @BeforeAll
    static void start() throws IOException {
        server = ReferenceServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RawSocket inside(String namespace) {
        RawSocket socket = RawSocket.open(server).enter(namespace);
        assertThat(socket.next()).startsWith("40");
        assertThat(socket.next()).contains("[\"auth\"");
        return socket;
    }

    // Connect

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40 | 40{ | 42['auth',{}]",
                "40{'token':'123'} | 40{ | 42['auth',{'token':'123'}]",
                "40/custom, | 40/custom,{ | 42/custom,['auth',{}]",
                "40/custom | 40/custom,{ | 42/custom,['auth',{}]",
                "40/custom,{'token':'abc'} | 40/custom,{ | 42/custom,['auth',{'token':'abc'}]"
            },
            quoteCharacter = '`')
    void a_client_enters_a_namespace(String connect, String answer, String auth) {
        try (RawSocket socket = RawSocket.open(server)) {
            String welcome = socket.send(connect.replace('\'', '"')).next();
            assertThat(welcome).startsWith(answer);
            assertThat(RawPolling.sidIn(welcome)).isNotBlank();
            assertThat(socket.next()).isEqualTo(auth.replace('\'', '"'));
        }
    }

    @Test
    void an_unknown_namespace_is_refused_with_an_object() {
        try (RawSocket socket = RawSocket.open(server)) {
            assertThat(socket.send("40/random").next()).isEqualTo("44/random,{\"message\":\"Invalid namespace\"}");
            assertThat(socket.send("40").next()).startsWith("40{");
        }
    }

    @Test
    void nothing_is_sent_before_the_client_asks_to_enter() {
        try (RawSocket socket = RawSocket.open(server)) {
            // The first frame after the handshake answers this, so nothing came in between.
            assertThat(socket.send("40/random").next()).startsWith("44/random");
        }
    }

    // Disconnect

    @Test
    void leaving_the_main_namespace_keeps_the_connection() {
        try (RawSocket socket = inside("/")) {
            assertThat(socket.send("41").send("40").next()).startsWith("40{");
        }
    }

    @Test
    void leaving_one_namespace_leaves_the_other_alone() {
        try (RawSocket socket = inside("/")) {
            socket.send("40/custom");
            assertThat(socket.next()).startsWith("40/custom,{");
            assertThat(socket.next()).isEqualTo("42/custom,[\"auth\",{}]");
            socket.send("41/custom").send("42[\"message\",\"still here\"]");
            assertThat(socket.next()).isEqualTo("42[\"message-back\",\"still here\"]");
        }
    }

    @Test
    void what_was_on_its_way_to_a_namespace_just_left_is_no_offence() {
        try (RawSocket socket = inside("/")) {
            socket.send("41").send("42[\"message\",\"late\"]").send("431[]").send("41");
            assertThat(socket.send("40").next()).startsWith("40{");
        }
    }

    @Test
    void entering_again_gives_another_id() {
        try (RawSocket socket = RawSocket.open(server).enter("/")) {
            String first = RawPolling.sidIn(socket.next());
            assertThat(socket.next()).startsWith("42");
            assertThat(RawPolling.sidIn(socket.send("41").enter("/").next())).isNotEqualTo(first);
        }
    }

    // Message

    @Test
    void an_event_comes_back() {
        try (RawSocket socket = inside("/")) {
            assertThat(socket.send("42[\"message\",1,\"2\",{\"3\":[true]},null]")
                            .next())
                    .isEqualTo("42[\"message-back\",1,\"2\",{\"3\":[true]},null]");
        }
    }

    @Test
    void an_event_is_acknowledged() {
        try (RawSocket socket = inside("/")) {
            assertThat(socket.send("42456[\"message-with-ack\",1,\"2\",{\"3\":[false]}]")
                            .next())
                    .isEqualTo("43456[1,\"2\",{\"3\":[false]}]");
        }
    }

    @Test
    void binary_comes_back_byte_for_byte() {
        try (RawSocket socket = inside("/")) {
            socket.send("452-[\"message\"," + TWO_PLACES + "]").send(1, 2, 3).send(4, 5, 6);
            assertThat(socket.next()).isEqualTo("452-[\"message-back\"," + TWO_PLACES + "]");
            assertThat(socket.next()).isEqualTo("0x010203");
            assertThat(socket.next()).isEqualTo("0x040506");
        }
    }

    @Test
    void binary_is_acknowledged_byte_for_byte() {
        try (RawSocket socket = inside("/")) {
            socket.send("452-789[\"message-with-ack\"," + TWO_PLACES + "]")
                    .send(1, 2, 3)
                    .send(4, 5, 6);
            assertThat(socket.next()).isEqualTo("462-789[" + TWO_PLACES + "]");
            assertThat(socket.next()).isEqualTo("0x010203");
            assertThat(socket.next()).isEqualTo("0x040506");
        }
    }

    @Test
    void polling_carries_text_and_binary_in_order() throws Exception {
        RawPolling client = RawPolling.open(server);
        client.post("40");
        assertThat(client.get().body()).matches("40\\{\"sid\":\"[^\"]+\"}\u001e42\\[\"auth\",\\{}]");
        client.post("42[\"message\",\"é🎉\"]\u001e451-[\"message\",{\"_placeholder\":true,\"num\":0}]\u001ebAQIDBA==");
        assertThat(client.get().body())
                .isEqualTo("42[\"message-back\",\"é🎉\"]\u001e"
                        + "451-[\"message-back\",{\"_placeholder\":true,\"num\":0}]\u001ebAQIDBA==");
    }

    @Test
    void an_event_that_nobody_listens_to_is_ignored() {
        try (RawSocket socket = inside("/")) {
            assertThat(socket.send("427[\"nobody\"]").send("42[\"message\"]").next())
                    .isEqualTo("42[\"message-back\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4abc",
                "4",
                "42{}",
                "42abc[\"message-with-ack\",1,\"2\",{\"3\":[false]}]",
                "42[\"connect\"]",
                "42[\"disconnecting\"]",
                "43[1]",
                "44{\"message\":\"no\"}",
                "40",
                "42/custom,[\"message\"]",
                "41/custom",
                "4100-[\"x\"]"
            })
    void what_breaks_the_protocol_closes_the_connection(String packet) {
        try (RawSocket socket = inside("/")) {
            socket.send(packet).expectClosed();
        }
    }

    @Test
    void garbage_instead_of_a_connect_closes_the_connection() {
        try (RawSocket socket = RawSocket.open(server)) {
            socket.send("4abc").expectClosed();
        }
    }

    @Test
    void a_text_between_attachments_closes_the_connection() {
        try (RawSocket socket = inside("/")) {
            socket.send("452-[\"message\"," + TWO_PLACES + "]")
                    .send(1)
                    .send("42[\"message\"]")
                    .expectClosed();
        }
    }

    @Test
    void an_answer_to_no_question_is_ignored() {
        try (RawSocket socket = inside("/")) {
            assertThat(socket.send("4399[1]").send("42[\"message\"]").next()).isEqualTo("42[\"message-back\"]");
        }
    }
}
