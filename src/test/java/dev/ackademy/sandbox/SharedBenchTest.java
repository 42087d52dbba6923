package dev.ackademy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.HandClock;
import dev.ackademy.live.LiveServer;
import dev.ackademy.live.LiveSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a second device is told that comes to a bench by its link. */
@Timeout(60)
class SharedBenchTest {
    private static final String MINE = "0123456789abcdefghij-_";
    private static final String YOURS = "yours_0123456789abcdef";

    private final List<BenchClient> clients = new ArrayList<>();
    private LiveServer server;

    @BeforeEach
    void start() throws IOException {
        server = LiveServer.start(
                LiveSettings.defaults().at("localhost", 0), namespaces -> Sandbox.mount(namespaces, new HandClock()));
    }

    @AfterEach
    void stop() {
        clients.forEach(BenchClient::close);
        server.close();
    }

    private BenchClient enter(String namespace, String bench, String name) {
        BenchClient client = BenchClient.enter(server, namespace, bench, name);
        clients.add(client);
        return client;
    }

    private BenchClient knock(String namespace, Map<String, String> auth) {
        BenchClient client = BenchClient.knock(server, namespace, auth);
        clients.add(client);
        return client;
    }

    private BenchClient watcher(String bench) {
        return knock("/chat", Map.of("bench", bench, "name", "watch", "watch", "true"));
    }

    private static List<Object> all(JSONObject past, String list, String field) {
        return past.getJSONArray(list).toList().stream()
                .<Object>map(one -> String.valueOf(((Map<?, ?>) one).get(field)))
                .toList();
    }

    @Test
    void who_comes_later_is_told_what_happened_and_who_is_there() {
        BenchClient ana = enter("/chat", MINE, "Ana");
        BenchClient ben = enter("/chat", MINE, "Ben");
        enter("/chat", YOURS, "Eva").ask("room:join", "{room: 'attic'}");
        ana.ask("room:join", "{room: 'attic'}");
        ana.ask("room:join", "{room: 'attic'}");
        ana.ask("chat:message", "{room: 'attic', text: 'hi', echo: false}");
        ana.ask("say:private", "{to: 'Ben', text: 'psst'}");
        ben.ask("room:leave", "{room: 'attic'}");
        JSONObject past = watcher(MINE).next("bench:past");
        assertThat(all(past, "log", "what")).containsExactly("enter", "enter", "join", "tell", "tell");
        assertThat(all(past, "log", "kind")).containsExactly("null", "null", "null", "say", "private");
        assertThat(all(past, "log", "to").getLast()).isEqualTo("Ben");
        assertThat(all(past, "here", "name")).containsExactly("Ana", "Ben");
        assertThat(all(past, "here", "rooms")).containsExactly("[attic]", "[]");
    }

    @Test
    void then_it_is_told_whatever_happens_on_that_bench_and_on_no_other() {
        BenchClient eva = enter("/chat", YOURS, "Eva");
        BenchClient watcher = watcher(MINE);
        long seen = watcher.next("bench:past").getLong("n");
        eva.ask("say:public", "{text: 'not for you'}");
        BenchClient ana = enter("/notifications", MINE, "Ana");
        ana.ask("alert:raise", "{level: 'info', text: 'fire'}");
        ana.close();
        JSONObject entered = watcher.next("bench:news");
        assertThat(entered.getString("what")).isEqualTo("enter");
        assertThat(entered.getLong("n")).isGreaterThan(seen);
        JSONObject alert = watcher.next("bench:news");
        assertThat(alert.getString("kind")).isEqualTo("alert");
        assertThat(alert.getString("ns")).isEqualTo("/notifications");
        assertThat(alert.getString("text")).isEqualTo("fire");
        assertThat(watcher.next("bench:news").getString("what")).isEqualTo("exit");
    }

    @Test
    void who_watches_is_nobody_on_the_bench() {
        BenchClient watcher = watcher(MINE);
        watcher.next("bench:past");
        BenchClient ana = enter("/chat", MINE, "Ana");
        watcher.next("bench:news");
        for (String event : List.of("room:join", "say:public", "whoami")) {
            JSONObject answer = watcher.ask(event, "{room: 'attic', text: 'boo'}");
            assertThat(answer.getString("code")).isEqualTo("watching");
        }
        assertThat(ana.ask("say:public", "{text: 'hi'}").getInt("delivered")).isEqualTo(1);
        assertThat(ana.ask("say:private", "{to: 'watch', text: 'hi'}").getInt("delivered"))
                .isZero();
        watcher.close();
        assertThat(ana.rest()).hasSize(1);
    }

    @Test
    void a_bench_is_watched_in_one_namespace_only() {
        assertThat(knock("/notifications", Map.of("bench", MINE, "name", "watch", "watch", "true"))
                        .next())
                .startsWith("refused ")
                .contains("watched in /chat");
    }

    @Test
    void a_seat_joins_what_one_client_does_in_both_namespaces() {
        for (String namespace : List.of("/chat", "/notifications")) {
            knock(namespace, Map.of("bench", MINE, "name", "Ana", "seat", "page-1"))
                    .next("ready");
        }
        JSONObject past = watcher(MINE).next("bench:past");
        assertThat(all(past, "here", "seat")).containsExactly("page-1", "page-1");
        assertThat(knock("/chat", Map.of("bench", MINE, "name", "Ana", "seat", "page 1"))
                        .next())
                .startsWith("refused ");
    }
}
