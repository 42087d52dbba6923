package dev.ackademy.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.HandClock;
import dev.ackademy.live.LiveServer;
import dev.ackademy.live.LiveSettings;
import dev.ackademy.live.Namespaces;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page of an operator hears and may do; the page itself is tried in AdminUiIT. */
@Timeout(60)
class AdminTest {
    private static final String PASSWORD = "correct horse battery staple";
    private static final Map<String, String> RIGHT = Map.of("username", "admin", "password", PASSWORD);
    private static final Map<String, String> WRONG = Map.of("username", "admin", "password", "guess");
    private static final String UI = "https://ui.example";
    private static final String[] BOTH = {"polling", "websocket"};

    private final HandClock clock = new HandClock();
    private final List<TestClient> clients = new ArrayList<>();
    private final Admin admin =
            new Admin(new AdminSettings(Password.of(PASSWORD), Set.of(UI)), clock, new SecureRandom());
    private LiveServer server;

    @BeforeEach
    void start() throws IOException {
        server = LiveServer.start(
                LiveSettings.defaults().at("localhost", 0).forOrigins(UI, "https://course.example"), namespaces -> {
                    setUp(namespaces);
                    admin.mount(namespaces);
                });
    }

    private static void setUp(Namespaces namespaces) {
        namespaces.namespace("/chat").onEvent("join", (socket, args, ack) -> {
            args.forEach(room -> socket.join(String.valueOf(room)));
            ack.send(Map.of());
        });
        namespaces.namespace("/").onEvent("echo", (socket, args, ack) -> socket.emit("echoed", args.toArray()));
    }

    @AfterEach
    void stop() {
        clients.forEach(TestClient::close);
        server.close();
        admin.close();
    }

    private TestClient knock(Map<String, String> auth, String... headers) {
        return client("/admin", BOTH, auth, headers);
    }

    private TestClient client(String namespace, String[] transports, Map<String, String> auth, String... headers) {
        Map<String, List<String>> sent =
                headers.length == 2 ? Map.of(headers[0], List.of(headers[1])) : Map.of("X-Nothing", List.of("0"));
        TestClient client = TestClient.knock(server, namespace, transports, auth, sent);
        clients.add(client);
        return client;
    }

    private TestClient enter(String namespace) throws InterruptedException {
        TestClient client = client(namespace, new String[] {"websocket"}, Map.of());
        assertThat(client.next().optString(0)).isEqualTo("(connected)");
        return client;
    }

    /** An operator who has heard how things stand. */
    private TestClient operator() throws InterruptedException {
        TestClient operator = knock(RIGHT);
        operator.next("server_stats");
        return operator;
    }

    private static Stream<JSONObject> objects(JSONArray array) {
        return IntStream.range(0, array.length()).mapToObj(array::optJSONObject);
    }

    private static List<String> strings(JSONArray array) {
        return IntStream.range(0, array.length()).mapToObj(array::optString).toList();
    }

    private static JSONArray rooms(JSONObject socket) {
        return Objects.requireNonNull(socket.optJSONArray("rooms"));
    }

    private static JSONArray sockets(JSONArray allSockets) {
        return Objects.requireNonNull(allSockets.optJSONArray(1));
    }

    private void then_refused(TestClient client, String why) throws InterruptedException {
        JSONArray answer = client.next();
        assertThat(answer.optString(0)).isEqualTo("(refused)");
        assertThat(answer.optString(1)).contains(why);
        assertThat(client.rest()).isEmpty();
    }

    // Door

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void the_right_password_is_greeted_with_a_session_and_how_things_stand(String transport) throws Exception {
        TestClient ana = enter("/chat");
        TestClient operator = client("/admin", new String[] {transport}, RIGHT);

        assertThat(operator.next().optString(0)).isEqualTo("(connected)");
        JSONArray session = operator.next();
        assertThat(session.optString(0)).isEqualTo("session");
        assertThat(session.optString(1)).matches("[0-9a-f]{40}");
        JSONArray config = operator.next();
        assertThat(config.optString(0)).isEqualTo("config");
        assertThat(strings(Objects.requireNonNull(config.optJSONObject(1).optJSONArray("supportedFeatures"))))
                .contains("JOIN", "MJOIN", "LEAVE", "MLEAVE", "DISCONNECT", "MDISCONNECT", "EMIT", "ALL_EVENTS");
        JSONArray all = operator.next();
        assertThat(all.optString(0)).isEqualTo("all_sockets");
        assertThat(objects(sockets(all)).map(socket -> socket.optString("id"))).containsExactly(ana.id());
        JSONObject stats = operator.next().optJSONObject(1);
        assertThat(stats.optInt("clientsCount")).isEqualTo(2);
        assertThat(stats.optInt("pollingClientsCount")).isEqualTo(transport.equals("polling") ? 1 : 0);
        assertThat(objects(Objects.requireNonNull(stats.optJSONArray("namespaces")))
                        .map(one -> one.optString("name") + one.optInt("socketsCount")))
                .containsExactly("/0", "/chat1", "/admin1");
        assertThat(operator.next("server_stats").length()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void a_wrong_password_none_and_another_name_are_refused_alike(String transport) throws Exception {
        for (Map<String, String> auth : List.of(
                WRONG,
                Map.<String, String>of(),
                Map.of("username", "admin"),
                Map.of("username", "root", "password", PASSWORD),
                Map.of("password", PASSWORD),
                Map.of("sessionId", "0".repeat(40)))) {
            then_refused(client("/admin", new String[] {transport}, auth), "\"message\":\"invalid credentials\"");
        }
    }

    @Test
    void a_session_comes_back_without_a_password_for_eight_hours() throws Exception {
        String session = knock(RIGHT).next("session").optString(1);

        TestClient back = knock(Map.of("sessionId", session));
        assertThat(back.next().optString(0)).isEqualTo("(connected)");
        assertThat(back.next().optString(0)).as("no new session").isEqualTo("config");

        clock.forward(Duration.ofHours(8));
        then_refused(knock(Map.of("sessionId", session)), "invalid credentials");
    }

    @Test
    void after_five_wrong_passwords_the_right_one_is_not_heard_for_a_minute_but_a_session_is() throws Exception {
        String session = knock(RIGHT).next("session").optString(1);
        for (int i = 0; i < 5; i++) {
            then_refused(knock(WRONG), "invalid credentials");
        }

        then_refused(knock(RIGHT), "too many wrong passwords");
        knock(Map.of("sessionId", session)).next("all_sockets");

        clock.forward(Duration.ofSeconds(61));
        knock(RIGHT).next("all_sockets");
    }

    @Test
    void a_page_comes_in_only_from_where_operators_come() throws Exception {
        knock(RIGHT, "Origin", UI).next("all_sockets");
        then_refused(knock(RIGHT, "Origin", "https://course.example"), "this page may not look on");
        assertThat(knock(RIGHT, "Origin", "https://elsewhere.example").next().optString(0))
                .isEqualTo("(refused)");
    }

    @Test
    void where_it_is_not_asked_for_there_is_no_admin() throws Exception {
        try (LiveServer plain = LiveServer.start(LiveSettings.defaults().at("localhost", 0), AdminTest::setUp);
                TestClient client = TestClient.knock(plain, "/admin", BOTH, RIGHT, Map.of("X", List.of("0")))) {
            then_refused(client, "Invalid namespace");
        }
    }

    // What is told

    @Test
    void a_visit_is_told_from_its_beginning_to_its_end() throws Exception {
        TestClient operator = operator();
        TestClient ana = enter("/chat");
        String id = ana.id();
        ana.ask("join", "attic");
        ana.close();

        JSONArray connected = operator.next("socket_connected");
        assertThat(connected.optJSONObject(1).optString("id")).isEqualTo(id);
        assertThat(connected.optString(2)).isEqualTo(HandClock.START.toString());
        assertThat(operator.nextNews().toString())
                .isEqualTo(
                        "[\"event_received\",\"/chat\",\"" + id + "\",[\"join\",\"attic\"],\"2026-05-04T10:00:00Z\"]");
        assertThat(operator.nextNews().toString())
                .isEqualTo("[\"room_joined\",\"/chat\",\"attic\",\"" + id + "\",\"2026-05-04T10:00:00Z\"]");
        assertThat(operator.nextNews().toString())
                .isEqualTo("[\"room_left\",\"/chat\",\"attic\",\"" + id + "\",\"2026-05-04T10:00:00Z\"]");
        JSONArray gone = operator.nextNews();
        assertThat(List.of(gone.optString(0), gone.optString(2), gone.optString(3)))
                .containsExactly("socket_disconnected", id, "client namespace disconnect");
    }

    @Test
    void events_are_told_in_both_directions_and_cut() throws Exception {
        TestClient operator = operator();
        TestClient ana = enter("/");
        ana.emit("echo", "x".repeat(5_000));

        for (String[] told : new String[][] {{"event_received", "echo"}, {"event_sent", "echoed"}}) {
            JSONArray event = operator.next(told[0]);
            assertThat(event.optString(2)).isEqualTo(ana.id());
            assertThat(strings(Objects.requireNonNull(event.optJSONArray(3))))
                    .containsExactly(told[1], "x".repeat(200) + "…");
        }
    }

    @Test
    void a_client_that_moves_to_websocket_is_shown_as_such() throws Exception {
        TestClient operator = operator();
        TestClient ana = client("/chat", BOTH, Map.of());
        JSONObject socket = operator.next("socket_connected").optJSONObject(1);
        if (socket.optString("transport").equals("polling")) {
            assertThat(operator.next("socket_updated").optJSONObject(1).toString())
                    .contains("\"transport\":\"websocket\"", ana.id(), "\"nsp\":\"/chat\"");
        }
        assertThat(sockets(knock(RIGHT).next("all_sockets")).toString()).contains("\"transport\":\"websocket\"");
    }

    @Test
    void nothing_that_opens_anything_is_shown() throws Exception {
        TestClient operator = operator();
        client("/chat", BOTH, Map.of("token", "top-secret-auth"), "Cookie", "visitor=top-secret-cookie");
        client("/chat", BOTH, Map.of(), "Authorization", "Bearer top-secret-bearer");
        client("/chat", BOTH, Map.of(), "X-Api-Key", "top-secret-key");
        JSONArray first = operator.next("socket_connected");
        String shown = first
                + operator.next("socket_connected").toString()
                + operator.next("socket_connected")
                + knock(RIGHT).next("all_sockets");

        assertThat(shown).doesNotContain("top-secret").doesNotContainIgnoringCase("cookie");
        JSONObject handshake = Objects.requireNonNull(first.optJSONObject(1).optJSONObject("handshake"));
        assertThat(handshake.optString("address")).isEqualTo("127.0.0.1");
        assertThat(handshake.optJSONObject("headers").optString("host")).isEqualTo("localhost:" + server.port());
    }

    @Test
    void who_looks_later_sees_no_ghosts() throws Exception {
        TestClient ana = enter("/chat");
        TestClient ben = enter("/chat");
        TestClient first = operator();
        first.close();
        ana.close();
        ben.ask("join", "attic");

        JSONArray seen = sockets(operatorSeeing(1));
        assertThat(objects(seen).map(socket -> socket.optString("id"))).containsExactly(ben.id());
        assertThat(strings(rooms(seen.optJSONObject(0)))).containsExactly("attic");
    }

    /** Ana's goodbye and the operator's arrival travel on two connections, so the first look may come too early. */
    private JSONArray operatorSeeing(int sockets) throws InterruptedException {
        TestClient operator = knock(RIGHT);
        JSONArray all = operator.next("all_sockets");
        if (sockets(all).length() > sockets) {
            operator.next("socket_disconnected");
            all = knock(RIGHT).next("all_sockets");
        }
        return all;
    }

    @Test
    void too_many_events_are_dropped_and_counted() throws Exception {
        TestClient operator = operator();
        enter("/chat");
        operator.next("socket_connected");
        for (int i = 0; i < 300; i++) {
            server.namespace("/chat").everyone().emit("tick", i);
        }

        for (int i = 0; i < 200; i++) {
            assertThat(operator.nextNews().optString(0)).isEqualTo("event_sent");
        }
        operator.next(event -> event.optString(0).equals("server_stats") && dropped(event) == 100);
        assertThat(operator.rest()).isEmpty();
    }

    private static int dropped(JSONArray stats) {
        return stats.optJSONObject(1).optInt("droppedEvents");
    }

    @Test
    void after_too_many_changes_the_whole_picture_follows() throws Exception {
        TestClient operator = operator();
        TestClient ana = enter("/chat");
        ana.ask("join", IntStream.range(0, 300).mapToObj(i -> "room-" + i).toArray());

        // The first picture may be drawn while she is still joining.
        operator.next(event -> event.optString(0).equals("all_sockets")
                && rooms(sockets(event).optJSONObject(0)).length() == 300);
    }

    // Orders

    @Test
    void one_socket_is_made_to_join_and_leave() throws Exception {
        TestClient ana = enter("/chat");
        enter("/chat");
        TestClient operator = operator();

        assertThat(operator.ask("join", "/chat", "attic", ana.id()).optInt("sockets"))
                .isEqualTo(1);
        assertThat(server.namespace("/chat").to("attic").size()).isEqualTo(1);
        assertThat(operator.next("room_joined").optString(3)).isEqualTo(ana.id());

        assertThat(operator.ask("leave", "/chat", "attic", ana.id()).optInt("sockets"))
                .isEqualTo(1);
        assertThat(server.namespace("/chat").to("attic").size()).isZero();
        assertThat(operator.next("room_left").optString(2)).isEqualTo("attic");
    }

    @Test
    void a_room_and_everybody_can_be_meant() throws Exception {
        TestClient ana = enter("/chat");
        TestClient ben = enter("/chat");
        TestClient eva = enter("/chat");
        TestClient operator = operator();
        ana.ask("join", "attic");
        ben.ask("join", "attic");

        assertThat(operator.ask("emit", "/chat", "attic", "news", "for the attic")
                        .optInt("sockets"))
                .isEqualTo(2);
        assertThat(operator.ask("emit", "/chat", JSONObject.NULL, "news", "for all", 7)
                        .optInt("sockets"))
                .isEqualTo(3);
        assertThat(ana.next().toString()).isEqualTo("[\"news\",\"for the attic\"]");
        assertThat(ana.next().toString()).isEqualTo("[\"news\",\"for all\",7]");
        assertThat(eva.next().toString()).isEqualTo("[\"news\",\"for all\",7]");
        assertThat(operator.ask("join", "/chat", "cellar", "attic").optInt("sockets"))
                .isEqualTo(2);
        assertThat(operator.ask("join", "/chat", "hall").optInt("sockets")).isEqualTo(3);
        assertThat(operator.ask("_disconnect", "/chat", false, "attic").optInt("sockets"))
                .isEqualTo(2);
        assertThat(server.namespace("/chat").size()).isEqualTo(1);
        assertThat(operator.ask("_disconnect", "/chat", false).optInt("sockets"))
                .isEqualTo(1);
        assertThat(eva.next("(disconnected)").optString(1)).isEqualTo("io server disconnect");
    }

    @Test
    void one_socket_or_its_whole_connection_is_put_out() throws Exception {
        TestClient ana = enter("/chat");
        TestClient ben = enter("/chat");
        TestClient operator = operator();

        operator.ask("_disconnect", "/chat", false, ana.id());
        assertThat(ana.next("(disconnected)").optString(1)).isEqualTo("io server disconnect");
        assertThat(operator.next("socket_disconnected").optString(3)).isEqualTo("server namespace disconnect");
        operator.ask("_disconnect", "/chat", true, ben.id());
        ben.next("(disconnected)");
        assertThat(server.namespace("/chat").size()).isZero();
    }

    @Test
    void an_order_that_makes_no_sense_says_what_was_expected() throws Exception {
        TestClient operator = operator();
        enter("/chat");
        then_rejected(operator.ask("join", "/nowhere", "attic"), "namespace of this server", "'/nowhere'");
        then_rejected(operator.ask("_disconnect", "/admin", true), "other than /admin", "'/admin'");
        then_rejected(operator.ask("join", "/chat"), "the name of the room as argument 2", "null");
        then_rejected(operator.ask("join", "/chat", "x".repeat(201)), "200 characters at most", "xxx…");
        then_rejected(operator.ask("_disconnect", "/chat", "yes"), "true or false as argument 2", "yes");
        then_rejected(operator.ask("leave", "/chat", "attic", 5), "the id of a socket", "not 5");
        then_rejected(operator.ask("emit", "/chat", "", "disconnect"), "'disconnect' is Socket.IO's own event", "");
        then_rejected(operator.ask("emit"), "the name of the namespace as argument 1", "null");
        assertThat(server.namespace("/chat").size()).isEqualTo(1);
    }

    private static void then_rejected(JSONObject answer, String expected, String seen) {
        assertThat(answer.optBoolean("ok", true)).isFalse();
        assertThat(answer.optString("message")).contains(expected).contains(seen);
    }
}
