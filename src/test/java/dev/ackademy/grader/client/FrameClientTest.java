package dev.ackademy.grader.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Deadline;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real WebSocket server, which notes what it sees and says what each test wants. */
class FrameClientTest {
    private static final Protocol PLAIN = new Protocol("/", Map.of("count", "counted"), false);
    private static final Protocol CHANNELS = new Protocol("/", Map.of(), true);

    private final Http http = new Http();
    private final Journal journal = new Journal();
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final BlockingQueue<WsContext> connected = new LinkedBlockingQueue<>();
    private Javalin server = Javalin.create();
    private URI address = URI.create("http://127.0.0.1:1");

    @BeforeEach
    void start() {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/", ws -> {
                        ws.onConnect(connected::add);
                        ws.onMessage(message -> seen.add(message.message()));
                        ws.onClose(closed -> seen.add("closed " + closed.status()));
                    });
                    config.routes.get("/rooms", context -> context.result("{\"lobby\":2}"));
                    config.routes.get("/endless", context -> context.result(new Endless()));
                    config.routes.get("/text", context -> context.result("no json"));
                })
                .start("127.0.0.1", 0);
        address = URI.create("http://127.0.0.1:" + server.port());
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop();
    }

    private FrameClient open(String name, String channel, Protocol protocol) {
        FrameClient client = FrameClient.of(name, address, channel, Map.of("name", "Ana B"), protocol, journal, http);
        client.open();
        return client;
    }

    private void awaitState(Client client, Client.State state) throws InterruptedException {
        journal.await(() -> client.state() == state, Deadline.in(Duration.ofSeconds(10)));
        assertThat(client.state()).isEqualTo(state);
    }

    private List<Journal.Heard> heard(int count) throws InterruptedException {
        journal.await(() -> journal.heard().size() >= count, Deadline.in(Duration.ofSeconds(10)));
        return journal.heard();
    }

    private WsContext peer() throws InterruptedException {
        WsContext peer = connected.poll(10, TimeUnit.SECONDS);
        assertThat(peer).isNotNull();
        return peer;
    }

    private String seen() throws InterruptedException {
        return String.valueOf(seen.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void it_is_in_once_it_was_greeted() throws Exception {
        FrameClient client = open("A", "", PLAIN);
        WsContext peer = peer();
        assertThat(peer.queryParam("name")).isEqualTo("Ana B");
        assertThat(client.state()).isEqualTo(Client.State.NEW);
        peer.send("{\"t\":\"hello\",\"id\":\"7\"}");
        awaitState(client, Client.State.CONNECTED);
        assertThat(client.id()).isEqualTo("7");
        assertThat(journal.heard()).as("the greeting is no event").isEmpty();
    }

    @Test
    void a_second_greeting_is_an_event() throws Exception {
        open("A", "", PLAIN);
        WsContext peer = peer();
        peer.send("{\"t\":\"hello\",\"id\":\"7\"}");
        peer.send("{\"t\":\"hello\",\"id\":\"8\"}");
        assertThat(heard(1)).singleElement().satisfies(one -> {
            assertThat(one.event()).isEqualTo("hello");
            assertThat(one.payload()).isEqualTo(Map.of("id", "8"));
        });
    }

    @Test
    void replies_go_to_the_questions_in_their_order_and_the_rest_is_heard() throws Exception {
        FrameClient client = open("A", "", PLAIN);
        WsContext peer = peer();
        Answer first = client.ask("count", List.of());
        Answer second = client.ask("count", List.of(Map.of("of", "x")));
        assertThat(seen()).isEqualTo("{\"t\":\"count\"}");
        assertThat(seen()).isEqualTo("{\"t\":\"count\",\"of\":\"x\"}");
        for (int i = 1; i <= 3; i++) {
            peer.send("{\"t\":\"counted\",\"n\":" + i + "}");
        }
        assertThat(heard(1)).singleElement().extracting(Journal.Heard::payload).isEqualTo(Map.of("n", 3));
        assertThat(first.arguments()).contains(List.of(Map.of("n", 1)));
        assertThat(second.arguments()).contains(List.of(Map.of("n", 2)));
    }

    @Test
    void a_text_goes_out_as_it_is() throws Exception {
        FrameClient client = open("A", "", PLAIN);
        peer();
        client.tell("nonsense", List.of("{oops"));
        assertThat(seen()).isEqualTo("{oops");
    }

    @Test
    void whoever_leaves_says_goodbye_and_whoever_vanishes_does_not() throws Exception {
        FrameClient polite = open("A", "", PLAIN);
        peer().send("{\"t\":\"hello\",\"id\":\"1\"}");
        awaitState(polite, Client.State.CONNECTED);
        polite.leave();
        assertThat(seen()).isEqualTo("closed 1000");
        FrameClient killed = open("B", "", PLAIN);
        peer().send("{\"t\":\"hello\",\"id\":\"2\"}");
        awaitState(killed, Client.State.CONNECTED);
        killed.vanish();
        assertThat(seen()).startsWith("closed ").isNotEqualTo("closed 1000");
        awaitState(killed, Client.State.GONE);
    }

    @Test
    void whoever_falls_silent_neither_speaks_nor_hears_and_stays_connected() throws Exception {
        FrameClient client = open("A", "", PLAIN);
        WsContext peer = peer();
        peer.send("{\"t\":\"hello\",\"id\":\"1\"}");
        awaitState(client, Client.State.CONNECTED);
        client.fallSilent();
        peer.send("{\"t\":\"ping\"}");
        client.tell("say", List.of(Map.of("text", "lost")));
        FrameClient other = open("B", "", PLAIN);
        peer().send("{\"t\":\"ping\",\"n\":1}");
        assertThat(seen()).as("what another says later").isEqualTo("{\"t\":\"pong\",\"n\":1}");
        assertThat(journal.heard()).isEmpty();
        assertThat(client.state()).isEqualTo(Client.State.CONNECTED);
        client.close();
        assertThat(seen()).startsWith("closed ").isNotEqualTo("closed 1000");
        other.close();
    }

    @Test
    void two_channels_share_one_connection() throws Exception {
        FrameClient chat = open("A/chat", "chat", CHANNELS);
        FrameClient alerts = chat.beside("A/alerts", "alerts");
        alerts.open();
        WsContext peer = peer();
        assertThat(List.of(seen(), seen()))
                .containsExactlyInAnyOrder("chat|{\"t\":\"open\"}", "alerts|{\"t\":\"open\"}");
        peer.send("chat|{\"t\":\"opened\",\"id\":\"c\"}");
        peer.send("alerts|{\"t\":\"refused\",\"why\":\"full\"}");
        peer.send("chat|{\"t\":\"said\",\"text\":\"a|b\"}");
        peer.send("alerts|{\"t\":\"error\"}");
        assertThat(heard(2)).extracting(Journal.Heard::client).containsExactly("A/chat", "A/alerts");
        assertThat(chat.state()).isEqualTo(Client.State.CONNECTED);
        assertThat(alerts.state()).isEqualTo(Client.State.REFUSED);
        assertThat(connected).isEmpty();
        chat.leave();
        assertThat(seen()).isEqualTo("chat|{\"t\":\"close\"}");
    }

    @Test
    void a_path_without_a_websocket_turns_it_away() throws Exception {
        awaitState(open("A", "", new Protocol("/rooms", Map.of(), false)), Client.State.REFUSED);
        server.stop();
        awaitState(open("B", "", PLAIN), Client.State.UNREACHABLE);
    }

    @Test
    void a_request_brings_what_json_reads_or_the_text() {
        assertThat(fetch("/rooms")).isEqualTo(new Fetch.Got(200, Map.of("lobby", 2)));
        assertThat(fetch("/text")).isEqualTo(new Fetch.Got(200, "no json"));
        assertThat(fetch("/nowhere").status()).isEqualTo(404);
        server.stop();
        assertThat(fetch("/rooms")).isEqualTo(new Fetch.Got(0, null));
        assertThat(journal.packets().getFirst().text()).isEqualTo("GET /rooms");
        assertThat(journal.packets().get(1).text()).isEqualTo("200 {\"lobby\":2}");
    }

    @Test
    void a_request_takes_no_more_than_it_can_use() {
        assertThat(fetch("/endless").body()).asString().hasSize(65_536);
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }
    }

    private Fetch.Got fetch(String path) {
        return Fetch.get("A", address.resolve(path), Duration.ofSeconds(5), journal, http);
    }
}
