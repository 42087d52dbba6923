package dev.ackademy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Engine.IO half of the protocol, section by section, as the official suite has it. */
@Timeout(30)
class EngineIoTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static LiveServer server;

    @BeforeAll
    static void start() throws IOException {
        server = ReferenceServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    // Handshake

    @Test
    void polling_opens_a_connection() throws Exception {
        HttpResponse<String> answer = RawPolling.get(server, "EIO=4&transport=polling");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain; charset=UTF-8");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertHandshake(answer.body(), "[\"websocket\"]");
    }

    @Test
    void a_websocket_opens_a_connection() throws Exception {
        try (RawSocket socket = RawSocket.open(server, "EIO=4&transport=websocket")) {
            assertHandshake(socket.next(), "[]");
        }
    }

    private static void assertHandshake(String packet, String upgrades) throws IOException {
        assertThat(packet).startsWith("0");
        JsonNode handshake = JSON.readTree(packet.substring(1));
        assertThat(handshake.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("sid", "upgrades", "pingInterval", "pingTimeout", "maxPayload");
        assertThat(handshake.get("sid").asText()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(handshake.get("upgrades")).hasToString(upgrades);
        assertThat(handshake.get("pingInterval").asInt()).isEqualTo(25_000);
        assertThat(handshake.get("pingTimeout").asInt()).isEqualTo(20_000);
        assertThat(handshake.get("maxPayload").asInt()).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, transport=polling, 5",
        "GET, EIO=abc&transport=polling, 5",
        "GET, EIO=3&transport=polling, 5",
        "GET, EIO=4&EIO=3&transport=polling, 5",
        "GET, EIO=4, 0",
        "GET, EIO=4&transport=abc, 0",
        "POST, EIO=4&transport=polling, 2",
        "PUT, EIO=4&transport=polling, 2",
        "GET, EIO=4&transport=websocket, 3",
        "GET, EIO=4&transport=polling&sid=abc, 1",
        "POST, EIO=4&transport=polling&sid=abc, 1",
        "PUT, EIO=4&transport=polling&sid=abc, 3"
    })
    void a_wrong_request_is_answered_400_with_a_code(String method, String query, int code) throws Exception {
        HttpResponse<String> answer = RawPolling.send(server, method, query, "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("code").asInt()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transport=websocket",
                "EIO=abc&transport=websocket",
                "EIO=4",
                "EIO=4&transport=abc",
                "EIO=4&transport=polling",
                "EIO=4&transport=websocket&sid=abc"
            })
    void a_wrong_websocket_is_not_opened(String query) {
        assertThatThrownBy(() -> RawSocket.open(server, query)).hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    // RFC 6455, section 4.2.1

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Connection: Upgrade    | 13 | dGhlIHNhbXBsZSBub25jZQ==     | 101
            Connection: keep-alive, upgrade | 13 | dGhlIHNhbXBsZSBub25jZQ== | 101
            Connection: keep-alive | 13 | dGhlIHNhbXBsZSBub25jZQ==     | 400
            Connection: Upgrade    | 8  | dGhlIHNhbXBsZSBub25jZQ==     | 426
            Connection: Upgrade    | '' | dGhlIHNhbXBsZSBub25jZQ==     | 426
            Connection: Upgrade    | 13 | dGhlIHNhbXBsZSBub25j         | 400
            Connection: Upgrade    | 13 | ''                           | 400
            """)
    void only_a_whole_handshake_of_version_13_opens_a_websocket(
            String connection, String version, String key, int status) throws Exception {
        try (Wire wire = new Wire(server.port())) {
            wire.say("GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                    + connection + "\r\nSec-WebSocket-Version: " + version + "\r\nSec-WebSocket-Key: " + key
                    + "\r\n\r\n");
            assertThat(wire.readHead()).startsWith("HTTP/1.1 " + status);
        }
        assertThat(server.failures()).isZero();
    }

    @Test
    void another_path_is_not_found() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/"))
                .build();
        var answer = RawPolling.CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    // Close

    @Test
    void a_polling_client_closes() throws Exception {
        RawPolling client = RawPolling.open(server);
        CompletableFuture<HttpResponse<String>> poll = client.getLater();
        assertThat(client.post("1").statusCode()).isEqualTo(200);
        // Whether it came before or after the POST, the poll is answered in peace.
        assertThat(poll.join().statusCode()).isEqualTo(200);
        assertThat(poll.join().body()).isEqualTo("6");
        assertThat(client.get().statusCode()).isEqualTo(400);
    }

    @Test
    void a_poll_on_its_way_when_the_client_closes_is_answered_in_peace() throws Exception {
        RawPolling client = RawPolling.open(server);
        client.post("1");
        assertThat(client.get().body()).isEqualTo("6");
        assertThat(client.get().statusCode()).isEqualTo(400);
    }

    @Test
    void a_websocket_closes() {
        try (RawSocket socket = RawSocket.open(server)) {
            socket.send("1").expectClosed();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "x", "0{}", "2", "2probe", "5", "bAA==", "bA*"})
    void what_no_client_may_send_closes_the_websocket(String frame) {
        try (RawSocket socket = RawSocket.open(server)) {
            socket.send(frame).expectClosed();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "x", "0{}", "2", "5", "3\u001e", "bAA==", "bA*"})
    void what_no_client_may_post_ends_the_connection(String body) throws Exception {
        RawPolling client = RawPolling.open(server);
        client.post(body);
        assertThat(client.get().statusCode()).isEqualTo(400);
    }

    @Test
    void two_polls_at_once_end_the_connection() throws Exception {
        RawPolling client = RawPolling.open(server);
        CompletableFuture<HttpResponse<String>> first = client.getLater();
        CompletableFuture<HttpResponse<String>> second = client.getLater();
        // Which of the two came first, nobody knows: one is told the end, the other is refused.
        assertThat(new int[] {first.join().statusCode(), second.join().statusCode()})
                .containsExactlyInAnyOrder(200, 400);
        assertThat(client.get().statusCode()).isEqualTo(400);
    }

    // Upgrade

    @Test
    void polling_moves_to_a_websocket_and_loses_nothing() throws Exception {
        RawPolling client = RawPolling.open(server);
        client.post("40");
        try (RawSocket socket = client.upgrade()) {
            assertThat(socket.send("2probe").next()).isEqualTo("3probe");
            socket.send("5");
            assertThat(socket.next()).startsWith("40{");
            assertThat(socket.next()).isEqualTo("42[\"auth\",{}]");
            socket.send("42[\"message\",1]");
            assertThat(socket.next()).isEqualTo("42[\"message-back\",1]");
        }
    }

    @Test
    void a_waiting_poll_is_let_go_during_the_probe() throws Exception {
        RawPolling client = RawPolling.open(server);
        CompletableFuture<HttpResponse<String>> poll = client.getLater();
        try (RawSocket socket = client.upgrade()) {
            assertThat(socket.send("2probe").next()).isEqualTo("3probe");
            assertThat(poll.join().body()).isEqualTo("6");
        }
    }

    @Test
    void polling_is_over_after_the_upgrade() throws Exception {
        RawPolling client = RawPolling.open(server);
        try (RawSocket socket = client.upgrade()) {
            socket.send("2probe").send("5").send("40");
            assertThat(socket.next()).isEqualTo("3probe");
            assertThat(socket.next()).startsWith("40{");
            assertThat(client.get().statusCode()).isEqualTo(400);
            assertThat(client.post("42[\"message\",1]").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void a_second_websocket_is_closed_after_the_upgrade() throws Exception {
        RawPolling client = RawPolling.open(server);
        try (RawSocket socket = client.upgrade()) {
            socket.send("2probe").send("5").send("40");
            assertThat(socket.next()).isEqualTo("3probe");
            assertThat(socket.next()).startsWith("40{");
            try (RawSocket second = client.upgrade()) {
                second.expectClosed();
            }
        }
    }

    @Test
    void a_probe_that_fails_leaves_polling_as_it_was() throws Exception {
        RawPolling client = RawPolling.open(server);
        try (RawSocket socket = client.upgrade()) {
            socket.send("42[\"message\",1]").expectClosed();
        }
        client.post("40");
        assertThat(client.get().body()).startsWith("40{");
    }
}
