package dev.ackademy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many connections somebody may hold, and how fast one may send. */
class LimitsTest {
    private static final String OPEN = "EIO=4&transport=polling";
    private static final String FORWARDED = "X-Forwarded-For";

    private LiveServer server;

    @BeforeEach
    void start() throws Exception {
        LiveLimits few = LiveLimits.USUAL
                .withConnections(100, 3, 2)
                .withPacketsPerSecond(20)
                .withPayload(10_000);
        LiveSettings settings =
                LiveSettings.defaults().at("localhost", 0).visitorsBy("visitor").limited(few);
        server = LiveServer.start(settings, namespaces -> {
            LiveNamespace main = namespaces.namespace("/");
            main.onEvent("say", (socket, args, ack) -> ack.send(args.toArray()));
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    // Connections

    @Test
    void one_address_holds_no_more_than_its_share_and_the_others_have_theirs() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(from("203.0.113.7").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = from("203.0.113.7");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo("{\"code\":3,\"message\":\"Too many connections from this address\"}");
        assertThat(from("203.0.113.8").statusCode()).isEqualTo(200);
    }

    @Test
    void only_the_entry_that_the_proxy_wrote_is_believed() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(from("198.51.100." + i + ", 203.0.113.7").statusCode()).isEqualTo(200);
        }
        assertThat(from("198.51.100.9, 203.0.113.7").statusCode()).isEqualTo(429);
    }

    @Test
    void a_network_of_ipv6_counts_as_one_address() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(from("2001:db8:1:2::" + i).statusCode()).isEqualTo(200);
        }
        assertThat(from("2001:db8:1:2:ffff::9").statusCode()).isEqualTo(429);
        assertThat(from("2001:db8:1:3::1").statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_that_is_none_changes_nothing() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(from("who knows " + i).statusCode()).isEqualTo(200);
        }
        assertThat(from("").statusCode()).isEqualTo(429);
    }

    @Test
    void one_visitor_holds_no_more_than_its_share_wherever_it_is() throws Exception {
        String[] cookies = {"theme=dark; visitor=ana", "visitor=ana"};
        for (int i = 0; i < 2; i++) {
            assertThat(RawPolling.get(server, OPEN, FORWARDED, "203.0.113." + i, "Cookie", cookies[i])
                            .statusCode())
                    .isEqualTo(200);
        }
        HttpResponse<String> refused = RawPolling.get(server, OPEN, FORWARDED, "203.0.113.9", "Cookie", "visitor=ana");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Too many connections of this visitor");
        assertThat(RawPolling.get(server, OPEN, FORWARDED, "203.0.113.9", "Cookie", "visitor=min")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_leaves_makes_room() throws Exception {
        RawPolling first = RawPolling.open(server);
        RawPolling.open(server);
        RawPolling.open(server);
        assertThat(RawPolling.get(server, OPEN).statusCode()).isEqualTo(429);

        assertThat(first.post("1").statusCode()).isEqualTo(200);
        assertThat(RawPolling.get(server, OPEN).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> from(String forwarded) throws Exception {
        return RawPolling.get(server, OPEN, FORWARDED, forwarded);
    }

    // Pace

    @Test
    void a_websocket_that_sends_too_fast_is_closed_and_told_why() {
        try (RawSocket fast = RawSocket.open(server).enter("/");
                RawSocket calm = RawSocket.open(server).enter("/")) {
            assertThat(fast.next()).startsWith("40");
            assertThat(calm.next()).startsWith("40");
            assertThatThrownBy(() -> sendOn(fast)).hasRootCauseMessage("Output closed");
            fast.expectClosed();
            assertThat(fast.closeCode()).as("policy violation").isEqualTo(1008);
            assertThat(fast.closeReason()).isEqualTo("too many packets in a short time");
            assertThat(calm.send("421[\"say\",\"fine\"]").next()).isEqualTo("431[\"fine\"]");
        }
    }

    /** Java's WebSocket refuses to send once it has answered the close frame. */
    private static void sendOn(RawSocket socket) {
        for (int i = 0; i < 100_000; i++) {
            socket.send("42[\"say\"]");
        }
    }

    @Test
    void a_body_with_too_many_packets_is_refused_and_ends_the_connection() throws Exception {
        RawPolling client = RawPolling.open(server);
        HttpResponse<String> refused =
                client.post("40\u001e" + String.join("\u001e", Collections.nCopies(300, "42[\"say\"]")));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Too many packets in a short time");
        assertThat(client.get().statusCode()).isEqualTo(400);
    }

    @Test
    void a_burst_that_is_within_bounds_comes_back_in_order() throws Exception {
        RawPolling client = RawPolling.open(server);
        StringBuilder burst = new StringBuilder("40");
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < 90; i++) {
            burst.append("\u001e42").append(i).append("[\"say\",").append(i).append(']');
            answers.append("\u001e43").append(i).append('[').append(i).append(']');
        }
        assertThat(client.post(burst.toString()).statusCode()).isEqualTo(200);
        assertThat(client.get().body()).startsWith("40").endsWith(answers);
    }
}
