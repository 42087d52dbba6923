package dev.ackademy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socket.client.IO;
import io.socket.client.Manager;
import io.socket.client.Socket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What somebody who looks on at a namespace is told. An answer to a client is the fence after which nothing comes. */
@Timeout(30)
class WatchTest {
    private final Map<String, LiveSocket> sockets = new ConcurrentHashMap<>();
    private final Diary diary = new Diary();
    private LiveServer server;
    private LiveNamespace chat;

    @BeforeEach
    void start() throws IOException {
        server = LiveServer.start(LiveSettings.defaults().at("localhost", 0), namespaces -> {
            for (String name : List.of("/chat", "/other")) {
                LiveNamespace namespace = namespaces.namespace(name);
                namespace.onConnect(socket -> {
                    sockets.put(socket.auth().get("name") + name, socket);
                    socket.join("hall");
                });
                namespace.onEvent("fence", (socket, args, ack) -> ack.send());
            }
        });
        chat = server.namespace("/chat");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawSocket enter(String namespace, String name) {
        RawSocket client = RawSocket.open(server).send("40" + namespace + ",{\"name\":\"" + name + "\"}");
        assertThat(client.next()).startsWith("40" + namespace);
        fence(client, namespace);
        return client;
    }

    private static void fence(RawSocket client, String namespace) {
        assertThat(client.send("42" + namespace + ",0[\"fence\"]").next()).isEqualTo("43" + namespace + ",0[]");
    }

    private LiveSocket socket(String name) {
        return Objects.requireNonNull(sockets.get(name + "/chat"), name);
    }

    private void then_told(String... lines) throws InterruptedException {
        for (String line : lines) {
            assertThat(diary.next()).isEqualTo(line);
        }
        assertThat(diary.rest()).isEmpty();
    }

    private void then_told_in_any_order(String one, String other) throws InterruptedException {
        String first = diary.next();
        assertThat(List.of(first, diary.next())).containsExactlyInAnyOrder(one, other);
        assertThat(diary.rest()).isEmpty();
    }

    @Test
    void who_is_there_already_is_told_first() throws Exception {
        try (RawSocket ana = enter("/chat", "ana")) {
            chat.watch(diary);
            fence(ana, "/chat");
            then_told("present ana in [hall]", "received ana fence[]");
        }
    }

    @Test
    void a_visit_is_told_in_its_order() throws Exception {
        chat.watch(diary);
        RawSocket ana = enter("/chat", "ana");
        ana.send("42/chat,[\"say\",{\"text\":\"hi\"},null]");
        fence(ana, "/chat");
        socket("ana").leave("hall");
        ana.send("41/chat,");
        assertThat(diary.next()).isEqualTo("connected ana over websocket");
        assertThat(diary.next()).isEqualTo("joined ana hall");
        assertThat(diary.next()).isEqualTo("received ana fence[]");
        assertThat(diary.next()).isEqualTo("received ana say[{text=hi}, null]");
        assertThat(diary.next()).isEqualTo("received ana fence[]");
        assertThat(diary.next()).isEqualTo("left ana hall");
        assertThat(diary.next()).isEqualTo("disconnected ana: client namespace disconnect");
        ana.close();
    }

    @Test
    void joining_twice_and_leaving_what_one_is_not_in_is_no_news() throws Exception {
        try (RawSocket ana = enter("/chat", "ana")) {
            chat.watch(diary);
            socket("ana").join("hall");
            socket("ana").join("attic");
            socket("ana").join("attic");
            socket("ana").leave("cellar");
            fence(ana, "/chat");
            then_told("present ana in [hall]", "joined ana attic", "received ana fence[]");
        }
    }

    @Test
    void a_broadcast_is_told_once_for_each_who_gets_it() throws Exception {
        try (RawSocket ana = enter("/chat", "ana");
                RawSocket ben = enter("/chat", "ben")) {
            chat.watch(diary);
            then_told_in_any_order("present ana in [hall]", "present ben in [hall]");

            chat.to("hall").except(socket("ben")).emit("news", 1);
            then_told("sent ana news[1]");
            socket("ben").emit("news", 2);
            then_told("sent ben news[2]");
            socket("ben").emitWithAck("asked", Duration.ofSeconds(5), answer -> {});
            then_told("sent ben asked[]");
            chat.everyone().emit("all");
            then_told_in_any_order("sent ana all[]", "sent ben all[]");
            assertThat(ana.next()).isEqualTo("42/chat,[\"news\",1]");
            assertThat(ben.next()).isEqualTo("42/chat,[\"news\",2]");
        }
    }

    @Test
    void other_namespaces_are_not_told_of() throws Exception {
        chat.watch(diary);
        try (RawSocket ana = enter("/other", "ana")) {
            server.namespace("/other").everyone().emit("quiet");
            assertThat(ana.next()).isEqualTo("42/other,[\"quiet\"]");
            assertThat(diary.rest()).isEmpty();
        }
    }

    @Test
    void after_the_watching_nothing_is_told() throws Exception {
        chat.watch(diary);
        chat.unwatch();
        try (RawSocket ana = enter("/chat", "ana")) {
            chat.everyone().emit("quiet");
            assertThat(ana.next()).isEqualTo("42/chat,[\"quiet\"]");
            assertThat(diary.rest()).isEmpty();
            chat.watch(diary);
            then_told("present ana in [hall]");
        }
    }

    @Test
    void one_looks_on_at_a_time() {
        chat.watch(diary);
        assertThatThrownBy(() -> chat.watch(diary))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("/chat is watched already");
    }

    @Test
    void a_client_that_moves_to_websocket_is_told_of_once() throws Exception {
        chat.watch(diary);
        IO.Options options = new IO.Options();
        options.transports = new String[] {"polling", "websocket"};
        options.reconnection = false;
        options.auth = Map.of("name", "ana");
        Socket ana = new Manager(URI.create("http://localhost:" + server.port()), options).socket("/chat", options);
        ana.connect();
        // The client asks to enter and to be upgraded at once; which comes first is up to the network.
        String arrival = diary.next();
        assertThat(arrival).startsWith("connected ana over ");
        assertThat(diary.next()).isEqualTo("joined ana hall");
        if (arrival.endsWith("polling")) {
            assertThat(diary.next()).isEqualTo("upgraded ana to websocket");
        }
        assertThat(socket("ana").link().transport()).isEqualTo("websocket");
        ana.disconnect();
        then_told("disconnected ana: client namespace disconnect");
    }

    @Test
    void sockets_of_one_connection_share_its_link_which_opens_nothing() throws Exception {
        try (RawSocket ana = RawSocket.open(server, "EIO=4&transport=websocket")) {
            String secret = ana.next().replaceAll(".*\"sid\":\"([^\"]+)\".*", "$1");
            ana.send("40/chat,{\"name\":\"ana\"}").next();
            ana.send("40/other,{\"name\":\"ana\"}").next();
            fence(ana, "/other");
            Link link = socket("ana").link();
            assertThat(link)
                    .isEqualTo(Objects.requireNonNull(sockets.get("ana/other")).link());
            assertThat(link.id()).doesNotContain(secret);
            assertThat(RawPolling.CLIENT
                            .send(
                                    HttpRequest.newBuilder(URI.create("http://localhost:" + server.port()
                                                    + "/socket.io/?EIO=4&transport=polling&sid=" + link.id()))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void a_watcher_that_fails_costs_nobody_anything() {
        chat.watch(new Diary() {
            @Override
            public void connected(LiveSocket socket) {
                throw new IllegalStateException("a watcher that fails on purpose");
            }
        });
        enter("/chat", "ana").close();
        assertThat(socket("ana").id()).isNotBlank();
    }
}
