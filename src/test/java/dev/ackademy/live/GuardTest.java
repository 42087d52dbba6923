package dev.ackademy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The holes that the guard closes: each test is an attack or an accident that the bare library lets happen. */
@Timeout(30)
class GuardTest {
    private static final String GOOD = "http://good.example";
    private final BlockingQueue<String> departures = new LinkedBlockingQueue<>();
    private LiveServer server;
    private LiveNamespace chat;
    private LiveNamespace members;

    @BeforeEach
    void start() throws IOException {
        LiveSettings settings = LiveSettings.defaults()
                .at("localhost", 0)
                .forOrigins(GOOD)
                .limited(new LiveLimits(1_000, 5_000, 20, 20, 20, 100));
        server = LiveServer.start(settings, namespaces -> {
            namespaces.namespace("/").onEvent("fence", (socket, args, ack) -> ack.send());
            setUpChat(namespaces.namespace("/chat"));
            namespaces.namespace("/members").door(GuardTest::checkTicket);
        });
        chat = server.namespace("/chat");
        members = server.namespace("/members");
    }

    private void setUpChat(LiveNamespace namespace) {
        namespace.onEvent("say", (socket, args, ack) -> namespace.everyone().emit("said", args.toArray()));
        namespace.onEvent("join", (socket, args, ack) -> socket.join(String.valueOf(args.getFirst())));
        namespace.onEvent("put me out", (socket, args, ack) -> socket.disconnect());
        namespace.onEvent("throw me out", (socket, args, ack) -> socket.disconnectAll());
        namespace.onEvent("fail", (socket, args, ack) -> {
            throw new IllegalStateException("a listener's bug");
        });
        namespace.onDisconnect((socket, reason) -> departures.add(reason + " " + socket.rooms()));
    }

    private static Optional<Refusal> checkTicket(Knock knock) {
        if ("explode".equals(knock.auth().get("ticket"))) {
            throw new IllegalStateException("the door's bug");
        }
        return "gold".equals(knock.auth().get("ticket"))
                ? Optional.empty()
                : Optional.of(new Refusal("No ticket", Map.of("code", 401)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawSocket in(String... namespaces) {
        RawSocket socket = RawSocket.open(server);
        for (String namespace : namespaces) {
            assertThat(socket.enter(namespace).next()).startsWith("40");
        }
        return socket;
    }

    private String departure() throws InterruptedException {
        String departed = departures.poll(10, TimeUnit.SECONDS);
        return departed == null ? "nobody left" : departed;
    }

    // Ids

    @Test
    void every_namespace_gives_another_id_and_none_is_the_connections() throws Exception {
        RawPolling client = RawPolling.open(server);
        client.post("40\u001e40/chat,");
        String[] welcomes = client.get().body().split("\u001e");
        assertThat(new String[] {client.sid(), RawPolling.sidIn(welcomes[0]), RawPolling.sidIn(welcomes[1])})
                .doesNotHaveDuplicates();
    }

    @Test
    void a_packet_posted_under_a_public_id_goes_nowhere() throws Exception {
        RawPolling victim = RawPolling.open(server);
        victim.post("40/chat,");
        String publicId = RawPolling.sidIn(victim.get().body());
        String query = "EIO=4&transport=polling&sid=" + publicId;

        HttpResponse<String> forged = RawPolling.send(server, "POST", query, "42/chat,[\"say\",\"forged\"]");
        assertThat(forged.statusCode()).isEqualTo(400);
        assertThat(forged.body()).contains("Session ID unknown");
        assertThat(RawPolling.get(server, query).statusCode()).isEqualTo(400);
        assertThatThrownBy(() -> RawSocket.open(server, "EIO=4&transport=websocket&sid=" + publicId))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);

        victim.post("42/chat,[\"say\",\"true\"]");
        assertThat(victim.get().body()).isEqualTo("42/chat,[\"said\",\"true\"]");
    }

    // Door

    @Test
    void a_refused_client_hears_why_and_nothing_else() {
        try (RawSocket refused = in("/");
                RawSocket member = RawSocket.open(server)) {
            assertThat(member.send("40/members,{\"ticket\":\"gold\"}").next()).startsWith("40/members,");
            assertThat(refused.send("40/members,{\"ticket\":\"tin\"}").next())
                    .isEqualTo("44/members,{\"message\":\"No ticket\",\"data\":{\"code\":401}}");

            members.everyone().emit("secret", 42);
            assertThat(member.next()).isEqualTo("42/members,[\"secret\",42]");
            // On one connection packets keep their order: had the secret come, it would be here first.
            assertThat(refused.send("420[\"fence\"]").next()).isEqualTo("430[]");
            assertThat(members.size()).isEqualTo(1);
        }
    }

    @Test
    void a_refused_client_that_speaks_all_the_same_is_cut_off() {
        try (RawSocket refused = in("/")) {
            assertThat(refused.send("40/members,").next()).startsWith("44/members,");
            refused.send("42/members,[\"say\",\"hi\"]").expectClosed();
        }
    }

    @Test
    void a_door_that_fails_lets_nobody_in() {
        try (RawSocket socket = RawSocket.open(server)) {
            assertThat(socket.send("40/members,{\"ticket\":\"explode\"}").next())
                    .isEqualTo("44/members,{\"message\":\"Internal error\"}");
            assertThat(members.size()).isZero();
        }
    }

    @Test
    void a_refused_client_may_knock_again() {
        try (RawSocket socket = RawSocket.open(server)) {
            assertThat(socket.send("40/members,").next()).startsWith("44/members,");
            assertThat(socket.send("40/members,{\"ticket\":\"gold\"}").next()).startsWith("40/members,");
        }
    }

    // Being put out

    @Test
    void a_client_put_out_of_a_namespace_hears_nothing_more_of_it() throws Exception {
        try (RawSocket kicked = in("/", "/chat");
                RawSocket other = in("/chat")) {
            kicked.send("42/chat,[\"join\",\"attic\"]").send("42/chat,[\"put me out\"]");
            assertThat(kicked.next()).isEqualTo("41/chat,");
            assertThat(departure()).isEqualTo("server namespace disconnect [attic]");

            chat.everyone().emit("said", "without you");
            chat.to("attic").emit("said", "without you");
            assertThat(other.next()).isEqualTo("42/chat,[\"said\",\"without you\"]");
            assertThat(kicked.send("42/chat,[\"say\",\"ghost\"]")
                            .send("420[\"fence\"]")
                            .next())
                    .isEqualTo("430[]");
            assertThat(chat.size()).isEqualTo(1);
            assertThat(kicked.enter("/chat").next()).startsWith("40/chat,");
        }
    }

    @Test
    void a_websocket_thrown_out_is_told_by_every_namespace_and_closed() throws Exception {
        try (RawSocket socket = in("/chat", "/")) {
            socket.send("42/chat,[\"throw me out\"]");
            assertThat(new String[] {socket.next(), socket.next()}).containsExactlyInAnyOrder("41", "41/chat,");
            socket.expectClosed();
            assertThat(departure()).isEqualTo("server namespace disconnect []");
        }
    }

    @Test
    void a_polling_client_thrown_out_is_told_before_the_end() throws Exception {
        RawPolling client = RawPolling.open(server);
        client.post("40/chat,");
        client.get();
        client.post("42/chat,[\"throw me out\"]");
        assertThat(client.get().body()).isEqualTo("41/chat,");
        assertThat(client.get().body()).isEqualTo("1");
        assertThat(client.get().statusCode()).isEqualTo(400);
    }

    @Test
    void every_way_to_leave_is_told_once_with_its_reason() throws Exception {
        try (RawSocket polite = in("/chat");
                RawSocket rude = in("/chat");
                RawSocket confused = in("/chat")) {
            polite.send("41/chat,");
            assertThat(departure()).isEqualTo("client namespace disconnect []");
            rude.cut();
            assertThat(departure()).isEqualTo("transport close []");
            confused.send("4nonsense");
            assertThat(departure()).isEqualTo("parse error []");
        }
        server.close();
        assertThat(departures).isEmpty();
    }

    @Test
    void a_listener_that_fails_costs_nobody_the_connection() {
        try (RawSocket socket = in("/chat")) {
            assertThat(socket.send("42/chat,[\"fail\"]")
                            .send("42/chat,[\"say\",1]")
                            .next())
                    .isEqualTo("42/chat,[\"said\",1]");
        }
    }

    // Origins

    @Test
    void a_page_of_another_origin_is_refused_on_both_transports() throws Exception {
        HttpResponse<String> polling =
                RawPolling.get(server, "EIO=4&transport=polling", "Origin", "http://evil.example");
        assertThat(polling.statusCode()).isEqualTo(403);
        assertThat(polling.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThatThrownBy(() -> RawSocket.open(server, "EIO=4&transport=websocket", "Origin", "http://evil.example"))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "http://good.example.evil.example", "https://good.example", "http://GOOD.example"})
    void an_origin_that_is_only_similar_is_refused(String origin) throws Exception {
        assertThat(RawPolling.get(server, "EIO=4&transport=polling", "Origin", origin)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_page_of_the_right_origin_may_read_the_answer() throws Exception {
        HttpResponse<String> polling = RawPolling.get(server, "EIO=4&transport=polling", "Origin", GOOD);
        assertThat(polling.statusCode()).isEqualTo(200);
        assertThat(polling.headers().firstValue("access-control-allow-origin")).hasValue(GOOD);
        assertThat(polling.headers().firstValue("vary"))
                .hasValueSatisfying(vary -> assertThat(vary).isEqualToIgnoringCase("origin"));
        try (RawSocket socket = RawSocket.open(server, "EIO=4&transport=websocket", "Origin", GOOD)) {
            assertThat(socket.next()).startsWith("0{");
        }
    }

    @Test
    void a_browser_may_ask_first() throws Exception {
        HttpResponse<String> good = RawPolling.send(server, "OPTIONS", "EIO=4&transport=polling", "", "Origin", GOOD);
        assertThat(good.statusCode()).isEqualTo(204);
        assertThat(good.headers().firstValue("access-control-allow-methods")).hasValue("GET,POST");
        HttpResponse<String> evil =
                RawPolling.send(server, "OPTIONS", "EIO=4&transport=polling", "", "Origin", "http://evil.example");
        assertThat(evil.statusCode()).isEqualTo(403);
    }

    // Limits

    @Test
    void a_body_that_is_too_large_is_refused() throws Exception {
        RawPolling client = RawPolling.open(server);
        assertThat(client.post("42[\"x\",\"" + "x".repeat(1_000) + "\"]").statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_frame_that_is_too_large_closes_the_websocket() {
        try (RawSocket socket = in("/chat")) {
            socket.send("42/chat,[\"say\",\"" + "x".repeat(1_000) + "\"]").expectClosed();
            assertThat(socket.closeCode()).as("message too big").isEqualTo(1009);
        }
    }

    @Test
    void a_packet_whose_attachments_are_too_large_together_closes_the_websocket() {
        try (RawSocket socket = in("/chat")) {
            socket.send("452-/chat,[\"say\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]");
            socket.send(new int[600]).send(new int[600]).expectClosed();
        }
    }

    @Test
    void one_connection_too_many_is_turned_away() throws Exception {
        for (int i = 0; i < 20; i++) {
            RawPolling.open(server);
        }
        assertThat(RawPolling.get(server, "EIO=4&transport=polling").statusCode())
                .isEqualTo(503);
        assertThat(server.connections()).isEqualTo(20);
    }

    @Test
    void a_client_that_fetches_nothing_is_dropped_when_its_outbox_is_full() throws Exception {
        RawPolling client = RawPolling.open(server);
        client.post("40/chat,");
        for (int i = 0; i < 6; i++) {
            chat.everyone().emit("said", "x".repeat(1_000));
        }
        assertThat(departure()).isEqualTo("transport error []");
        assertThat(client.get().statusCode()).isEqualTo(400);
    }
}
