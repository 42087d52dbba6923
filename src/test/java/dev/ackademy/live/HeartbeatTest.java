package dev.ackademy.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens when nobody says anything. */
@Timeout(30)
class HeartbeatTest {
    private static LiveServer server;

    @BeforeAll
    static void start() throws IOException {
        LiveSettings hasty = LiveSettings.defaults()
                .at("localhost", 0)
                .timed(new LiveTiming(Duration.ofMillis(150), Duration.ofMillis(1_500), Duration.ofMillis(600)));
        server = ReferenceServer.start(hasty);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void polling_pings_again_and_again() throws Exception {
        RawPolling client = RawPolling.open(server);
        client.post("40");
        assertThat(client.get().body()).startsWith("40{");
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> poll = client.get();
            assertThat(poll.statusCode()).isEqualTo(200);
            assertThat(poll.body()).isEqualTo("2");
            assertThat(client.post("3").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_websocket_pings_again_and_again() {
        try (RawSocket socket = RawSocket.silent(server)) {
            for (int i = 0; i < 3; i++) {
                assertThat(socket.next()).isEqualTo("2");
                socket.send("3");
            }
        }
    }

    @Test
    void a_polling_client_that_does_not_answer_is_given_up() throws Exception {
        RawPolling client = RawPolling.open(server);
        client.post("40");
        assertThat(client.get().body()).startsWith("40{");
        assertThat(client.get().body()).isEqualTo("2");
        // The next poll waits, and what ends it is the end.
        assertThat(client.get().body()).isEqualTo("1");
        assertThat(client.get().statusCode()).isEqualTo(400);
    }

    @Test
    void a_websocket_that_does_not_answer_is_closed() {
        try (RawSocket socket = RawSocket.silent(server)) {
            socket.enter("/");
            assertThat(socket.next()).startsWith("40{");
            assertThat(socket.next()).startsWith("42[\"auth\"");
            assertThat(socket.next()).isEqualTo("2");
            socket.expectClosed();
        }
    }

    @Test
    void who_enters_no_namespace_in_time_is_closed() {
        try (RawSocket socket = RawSocket.open(server)) {
            socket.expectClosed();
        }
    }

    @Test
    void who_left_its_only_namespace_may_stay() {
        try (RawSocket socket = RawSocket.silent(server)) {
            socket.send("40").send("41");
            assertThat(socket.next()).startsWith("40{");
            assertThat(socket.next()).startsWith("42[\"auth\"");
            // Well past the time in which it had to enter one.
            for (int i = 0; i < 8; i++) {
                assertThat(socket.next()).isEqualTo("2");
                socket.send("3");
            }
        }
    }
}
