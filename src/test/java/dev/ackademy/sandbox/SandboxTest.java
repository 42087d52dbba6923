package dev.ackademy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.HandClock;
import dev.ackademy.live.LiveServer;
import dev.ackademy.live.LiveSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SandboxTest {
    private static final String MINE = "0123456789abcdefghij-_";
    private static final String YOURS = "yours_0123456789abcdef";

    private final HandClock clock = new HandClock();
    private final List<BenchClient> clients = new ArrayList<>();
    private LiveServer server;

    @BeforeEach
    void start() throws IOException {
        server = LiveServer.start(
                LiveSettings.defaults().at("localhost", 0), namespaces -> Sandbox.mount(namespaces, clock));
    }

    @AfterEach
    void stop() {
        clients.forEach(BenchClient::close);
        server.close();
    }

    private BenchClient chat(String name) {
        return enter("/chat", MINE, name);
    }

    private BenchClient enter(String namespace, String bench, String name) {
        BenchClient client = BenchClient.enter(server, namespace, bench, name);
        clients.add(client);
        return client;
    }

    private static String code(JSONObject answer) {
        assertThat(answer.getBoolean("ok")).isFalse();
        return answer.getString("code");
    }

    // Door

    @ParameterizedTest
    @CsvSource({
        "0123456789abcdefghij-, Ana",
        "0123456789abcdefghij-+, Ana",
        "'', Ana",
        MINE + ", ''",
        MINE + ", '  '",
        MINE + ", 123456789012345678901",
        MINE + ", 'a\nb'"
    })
    void a_bench_without_a_good_id_and_name_is_refused(String bench, String name) {
        for (String namespace : List.of("/chat", "/notifications")) {
            BenchClient client = BenchClient.knock(server, namespace, Map.of("bench", bench, "name", name));
            clients.add(client);
            assertThat(client.next())
                    .startsWith("refused ")
                    .contains("bad_auth")
                    .contains("22 or more");
        }
    }

    @Test
    void no_auth_at_all_is_refused() {
        BenchClient client = BenchClient.knock(server, "/chat", Map.of());
        clients.add(client);
        assertThat(client.next()).contains("bad_auth");
    }

    @Test
    void twenty_characters_are_counted_as_people_count() {
        enter("/chat", MINE, "한글이름이긴사람의이름은스무글자까지야🎉");
    }

    @Test
    void each_namespace_says_who_it_is() {
        assertThat(chat("Ana").ask("whoami", new Object[0])).isEqualTo("chat");
        assertThat(enter("/notifications", MINE, "Ana").ask("whoami", new Object[0]))
                .isEqualTo("notifications");
    }

    // Rooms

    @Test
    void who_joins_is_announced_to_the_others_once() {
        BenchClient ana = chat("Ana");
        BenchClient ben = chat("Ben");
        assertThat(ana.ask("room:join", "{room: 'attic'}").getInt("members")).isEqualTo(1);
        assertThat(ben.ask("room:join", "{room: 'attic'}").getInt("members")).isEqualTo(2);
        assertThat(ben.ask("room:join", "{room: 'attic'}").getInt("members")).isEqualTo(2);
        assertThat(ana.next("user:joined").toMap()).isEqualTo(Map.of("user", "Ben", "room", "attic"));
        assertThat(ana.rest()).isEmpty();
        assertThat(ben.rest()).isEmpty();
    }

    @Test
    void who_leaves_is_announced_to_the_others() {
        BenchClient ana = chat("Ana");
        BenchClient ben = chat("Ben");
        ana.ask("room:join", "{room: 'attic'}");
        ben.ask("room:join", "{room: 'attic'}");
        ana.next("user:joined");
        assertThat(ben.ask("room:leave", "{room: 'attic'}").getBoolean("ok")).isTrue();
        assertThat(ben.ask("room:leave", "{room: 'attic'}").getBoolean("ok")).isTrue();
        assertThat(ana.next("user:left").toMap()).isEqualTo(Map.of("user", "Ben", "room", "attic"));
        assertThat(ana.rest()).isEmpty();
    }

    @Test
    void a_client_that_is_gone_has_left_each_of_its_rooms() {
        BenchClient ana = chat("Ana");
        BenchClient ben = chat("Ben");
        for (String room : List.of("{room: 'attic'}", "{room: 'cellar'}")) {
            ana.ask("room:join", room);
            ben.ask("room:join", room);
            ana.next("user:joined");
        }
        ben.close();
        assertThat(List.of(
                        ana.next("user:left").getString("room"),
                        ana.next("user:left").getString("room")))
                .containsExactlyInAnyOrder("attic", "cellar");
        assertThat(ana.ask("room:join", "{room: 'attic'}").getInt("members")).isEqualTo(1);
    }

    @Test
    void ten_rooms_are_enough() {
        BenchClient ana = chat("Ana");
        for (int i = 0; i < 10; i++) {
            assertThat(ana.ask("room:join", "{room: 'room-" + i + "'}").getBoolean("ok"))
                    .isTrue();
        }
        assertThat(code(ana.ask("room:join", "{room: 'one-more'}"))).isEqualTo("too_many_rooms");
        assertThat(ana.ask("room:join", "{room: 'room-3'}").getBoolean("ok")).isTrue();
        ana.ask("room:leave", "{room: 'room-3'}");
        assertThat(ana.ask("room:join", "{room: 'one-more'}").getBoolean("ok")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{room: ''}",
                "{room: 'Attic'}",
                "{room: 'at tic'}",
                "{room: 'attic\\n'}",
                "{room: 'v:0123456789abcdefghij-_:attic'}",
                "{room: '123456789012345678901234567890123'}",
                "{room: 7}",
                "{room: ['attic']}"
            })
    void a_room_has_a_plain_name(String payload) {
        BenchClient ana = chat("Ana");
        assertThat(code(ana.ask("room:join", payload))).isEqualTo("bad_request");
        assertThat(code(ana.ask("room:leave", payload))).isEqualTo("bad_request");
    }

    // Messages

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_sender_hears_itself_only_when_it_wants_to(boolean echo) {
        BenchClient ana = chat("Ana");
        BenchClient ben = chat("Ben");
        ana.ask("room:join", "{room: 'attic'}");
        ben.ask("room:join", "{room: 'attic'}");
        ana.next("user:joined");
        JSONObject answer = ana.ask("chat:message", "{room: 'attic', text: 'hi <b>', echo: " + echo + "}");
        Map<String, Object> message =
                Map.of("id", answer.getString("id"), "from", "Ana", "room", "attic", "text", "hi <b>");
        assertThat(ben.next("chat:message").toMap()).isEqualTo(message);
        if (echo) {
            assertThat(ana.next("chat:message").toMap()).isEqualTo(message);
        }
        assertThat(ana.rest()).isEmpty();
        assertThat(ben.rest()).isEmpty();
    }

    @Test
    void two_messages_have_two_ids() {
        BenchClient ana = chat("Ana");
        ana.ask("room:join", "{room: 'attic'}");
        String say = "{room: 'attic', text: '', echo: false}";
        assertThat(ana.ask("chat:message", say).getString("id"))
                .isNotEqualTo(ana.ask("chat:message", say).getString("id"));
    }

    @Test
    void who_is_not_in_a_room_cannot_speak_there() {
        BenchClient ana = chat("Ana");
        BenchClient ben = chat("Ben");
        ben.ask("room:join", "{room: 'attic'}");
        assertThat(code(ana.ask("chat:message", "{room: 'attic', text: 'hi', echo: true}")))
                .isEqualTo("not_member");
        assertThat(ben.rest()).isEmpty();
    }

    @Test
    void a_message_has_a_room_a_text_of_500_characters_and_a_choice() {
        BenchClient ana = chat("Ana");
        ana.ask("room:join", "{room: 'attic'}");
        for (String payload : List.of(
                "{text: 'hi', echo: true}",
                "{room: 'attic', echo: true}",
                "{room: 'attic', text: 'hi'}",
                "{room: 'attic', text: 'hi', echo: 'yes'}",
                "{room: 'attic', text: {}, echo: true}",
                "{room: 'attic', text: '" + "x".repeat(501) + "', echo: true}")) {
            assertThat(code(ana.ask("chat:message", payload))).as(payload).isEqualTo("bad_request");
        }
        assertThat(ana.ask("chat:message", "{room: 'attic', text: '" + "x".repeat(500) + "', echo: false}")
                        .getBoolean("ok"))
                .isTrue();
    }

    @Test
    void a_payload_that_is_no_object_is_a_bad_request() {
        BenchClient ana = chat("Ana");
        for (Object[] args : new Object[][] {{}, {"attic"}, {7}, {JSONObject.NULL}, {new byte[3]}}) {
            assertThat(new JSONObject(ana.ask("room:join", args)).getString("code"))
                    .isEqualTo("bad_request");
        }
    }

    // Benches

    @Test
    void two_benches_never_meet() {
        BenchClient ana = enter("/chat", MINE, "Ana");
        BenchClient eva = enter("/chat", YOURS, "Eva");
        assertThat(ana.ask("room:join", "{room: 'attic'}").getInt("members")).isEqualTo(1);
        assertThat(eva.ask("room:join", "{room: 'attic'}").getInt("members")).isEqualTo(1);
        eva.ask("chat:message", "{room: 'attic', text: 'hello?', echo: false}");
        eva.ask("room:leave", "{room: 'attic'}");
        assertThat(ana.rest()).isEmpty();
    }

    // Other ways to choose who hears

    @Test
    void a_private_word_reaches_every_connection_of_one_person_and_nobody_else() {
        BenchClient ana = chat("Ana");
        BenchClient ben = chat("Ben");
        BenchClient tab = chat("Ben");
        BenchClient eva = enter("/chat", YOURS, "Ben");
        JSONObject answer = ana.ask("say:private", "{to: 'Ben', text: 'psst'}");
        assertThat(answer.getInt("delivered")).isEqualTo(2);
        for (BenchClient hearer : List.of(ben, tab)) {
            assertThat(hearer.next("msg").toMap())
                    .isEqualTo(Map.of("id", answer.getString("id"), "kind", "private", "from", "Ana", "text", "psst"));
        }
        assertThat(ana.rest()).isEmpty();
        assertThat(eva.rest()).isEmpty();
    }

    @Test
    void nobody_of_that_name_is_no_fault_and_says_so() {
        BenchClient ana = chat("Ana");
        assertThat(ana.ask("say:private", "{to: 'Zoe', text: 'psst'}").getInt("delivered"))
                .isZero();
        assertThat(ana.rest()).isEmpty();
    }

    @Test
    void who_has_left_is_not_spoken_to_any_more() {
        BenchClient ana = chat("Ana");
        BenchClient ben = chat("Ben");
        BenchClient tab = chat("Ben");
        ana.ask("room:join", "{room: 'attic'}");
        tab.ask("room:join", "{room: 'attic'}");
        ana.next("user:joined");
        tab.close();
        ana.next("user:left");
        assertThat(ana.ask("say:private", "{to: 'Ben', text: 'psst'}").getInt("delivered"))
                .isEqualTo(1);
        assertThat(ben.next("msg").getString("text")).isEqualTo("psst");
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "broadcast"})
    void everybody_on_the_bench_hears_and_a_broadcast_leaves_the_sender_out(String kind) {
        BenchClient ana = chat("Ana");
        BenchClient tab = chat("Ana");
        BenchClient ben = chat("Ben");
        BenchClient elsewhere = enter("/notifications", MINE, "Ben");
        BenchClient eva = enter("/chat", YOURS, "Eva");
        boolean hearsItself = kind.equals("public");
        JSONObject answer = ana.ask("say:" + kind, "{text: 'hi', from: 'Eve', kind: 'x'}");
        assertThat(answer.getInt("delivered")).isEqualTo(hearsItself ? 3 : 2);
        for (BenchClient hearer : List.of(tab, ben)) {
            assertThat(hearer.next("msg").toMap())
                    .isEqualTo(Map.of("id", answer.getString("id"), "kind", kind, "from", "Ana", "text", "hi"));
        }
        assertThat(ana.rest()).hasSize(hearsItself ? 1 : 0);
        assertThat(elsewhere.rest()).isEmpty();
        assertThat(eva.rest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "say:public | {}",
                "say:public | {text: 7}",
                "say:broadcast | {to: 'Ben'}",
                "say:private | {text: 'x'}",
                "say:private | {text: 'x', to: ''}",
                "say:private | {text: 'x', to: ['Ben']}",
                "say:private | {text: 'x', to: '123456789012345678901'}",
                "say:private | {to: 'Ben'}"
            })
    void what_cannot_be_sent_is_refused(String event, String payload) {
        assertThat(code(chat("Ana").ask(event, payload))).isEqualTo("bad_request");
    }

    // Alerts

    @Test
    void an_alert_reaches_the_whole_bench_and_nobody_else() {
        BenchClient ana = enter("/notifications", MINE, "Ana");
        BenchClient ben = enter("/notifications", MINE, "Ben");
        BenchClient inChat = chat("Ana");
        BenchClient eva = enter("/notifications", YOURS, "Eva");
        String id = ana.ask("alert:raise", "{level: 'warning', text: 'fire'}").getString("id");
        for (BenchClient hearer : List.of(ana, ben)) {
            assertThat(hearer.next("alert").toMap())
                    .isEqualTo(Map.of("id", id, "level", "warning", "text", "fire", "from", "Ana"));
        }
        assertThat(inChat.rest()).isEmpty();
        assertThat(eva.rest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{level: 'info'}", "{text: 'x'}", "{level: 'error', text: 'x'}", "{level: 1, text: 'x'}"})
    void an_alert_has_a_level_and_a_text(String payload) {
        assertThat(code(enter("/notifications", MINE, "Ana").ask("alert:raise", payload)))
                .isEqualTo("bad_request");
    }

    // Rate

    @Test
    void forty_events_at_once_are_fine_and_then_twenty_a_second() {
        BenchClient ana = chat("Ana");
        for (int i = 0; i < 40; i++) {
            assertThat(ana.ask("whoami", new Object[0])).isEqualTo("chat");
        }
        assertThat(code(ana.ask("room:join", "{room: 'attic'}"))).isEqualTo("rate");
        assertThat(chat("Ben").ask("whoami", new Object[0])).isEqualTo("chat");

        clock.forward(Duration.ofMillis(50));
        assertThat(ana.ask("whoami", new Object[0])).isEqualTo("chat");
        assertThat(code(new JSONObject(ana.ask("whoami", new Object[0])))).isEqualTo("rate");

        clock.forward(Duration.ofHours(1));
        for (int i = 0; i < 40; i++) {
            assertThat(ana.ask("whoami", new Object[0])).isEqualTo("chat");
        }
        assertThat(code(new JSONObject(ana.ask("whoami", new Object[0])))).isEqualTo("rate");
    }
}
