package dev.ackademy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who hears what. A fence closes each test: an answer on the same connection, after which nothing older can come. */
@Timeout(30)
class RoomsTest {
    private final Map<String, LiveSocket> sockets = new ConcurrentHashMap<>();
    private LiveServer server;
    private LiveNamespace chat;
    private RawSocket ana;
    private RawSocket ben;
    private RawSocket eva;

    @BeforeEach
    void start() throws IOException {
        server = LiveServer.start(LiveSettings.defaults().at("localhost", 0), namespaces -> {
            for (String name : List.of("/chat", "/other")) {
                LiveNamespace namespace = namespaces.namespace(name);
                namespace.onConnect(socket -> sockets.put(socket.auth().get("name") + name, socket));
                namespace.onEvent("fence", (socket, args, ack) -> ack.send());
            }
        });
        chat = server.namespace("/chat");
        ana = enter("ana");
        ben = enter("ben");
        eva = enter("eva");
    }

    @AfterEach
    void stop() {
        ana.close();
        ben.close();
        eva.close();
        server.close();
    }

    private RawSocket enter(String name) {
        RawSocket socket = RawSocket.open(server).send("40/chat,{\"name\":\"" + name + "\"}");
        assertThat(socket.next()).startsWith("40/chat,");
        fence(socket);
        return socket;
    }

    private LiveSocket socket(String name) {
        return socket(name, "/chat");
    }

    private LiveSocket socket(String name, String namespace) {
        return Objects.requireNonNull(sockets.get(name + namespace), name);
    }

    private static void fence(RawSocket socket) {
        assertThat(socket.send("42/chat,0[\"fence\"]").next()).isEqualTo("43/chat,0[]");
    }

    private static void hears(RawSocket socket, String... events) {
        for (String event : events) {
            assertThat(socket.next()).isEqualTo("42/chat,[\"" + event + "\"]");
        }
        fence(socket);
    }

    @Test
    void everyone_hears_what_goes_to_everyone() {
        chat.everyone().emit("hello");
        hears(ana, "hello");
        hears(ben, "hello");
        hears(eva, "hello");
        assertThat(chat.everyone().size()).isEqualTo(3);
    }

    @Test
    void only_members_hear_a_room() {
        socket("ana").join("attic");
        chat.to("attic").emit("hello");
        hears(ana, "hello");
        hears(ben);
    }

    @Test
    void who_is_in_several_rooms_hears_a_union_once() {
        socket("ana").join("attic");
        socket("ana").join("cellar");
        socket("ben").join("cellar");
        Target both = chat.to("attic", "cellar", "nowhere");
        assertThat(both.size()).isEqualTo(2);
        both.emit("hello");
        hears(ana, "hello");
        hears(ben, "hello");
        hears(eva);
    }

    @Test
    void the_sender_does_not_hear_itself() {
        chat.everyone().except(socket("ana")).emit("hello");
        hears(ana);
        hears(ben, "hello");
        hears(eva, "hello");
    }

    @Test
    void exceptions_add_up() {
        Target others = chat.everyone().except(socket("ana")).except(socket("ben"));
        assertThat(others.size()).isEqualTo(1);
        others.emit("hello");
        hears(ana);
        hears(ben);
        hears(eva, "hello");
    }

    @Test
    void a_room_named_like_the_namespace_is_a_room_like_any_other() {
        for (String name : List.of("/chat", "", "/", "#", "#/chat")) {
            chat.to(name).emit("hello");
            assertThat(chat.to(name).size()).isZero();
        }
        socket("ana").join("/chat");
        chat.to("/chat").emit("only ana");
        hears(ana, "only ana");
        hears(ben);
    }

    @Test
    void no_room_at_all_is_nobody() {
        chat.to().emit("hello");
        hears(ana);
    }

    @Test
    void who_leaves_a_room_hears_it_no_more_and_stays_in_the_others() {
        socket("ana").join("attic");
        socket("ana").join("cellar");
        socket("ana").leave("attic");
        assertThat(socket("ana").rooms()).containsExactly("cellar");
        chat.to("attic").emit("attic");
        chat.to("cellar").emit("cellar");
        hears(ana, "cellar");
    }

    @Test
    void a_room_of_another_namespace_is_another_room() {
        ana.send("40/other,{\"name\":\"ana\"}");
        assertThat(ana.next()).startsWith("40/other,");
        socket("ben").join("attic");
        ana.send("42/other,0[\"fence\"]");
        assertThat(ana.next()).isEqualTo("43/other,0[]");
        socket("ana", "/other").join("attic");
        chat.to("attic").emit("hello");
        hears(ana);
        hears(ben, "hello");
    }

    @Test
    void who_has_left_can_neither_join_nor_hear() throws Exception {
        LiveSocket gone = socket("ana");
        BlockingQueue<String> left = new LinkedBlockingQueue<>();
        chat.onDisconnect((socket, reason) -> left.add(socket.id()));
        ana.send("41/chat,");
        assertThat(left.poll(10, TimeUnit.SECONDS)).isEqualTo(gone.id());
        gone.join("attic");
        assertThat(gone.connected()).isFalse();
        assertThat(gone.rooms()).isEmpty();
        assertThat(chat.to("attic").size()).isZero();
        assertThat(chat.size()).isEqualTo(2);
    }

    @Test
    void a_client_is_asked_and_answers() throws Exception {
        BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
        socket("ana").emitWithAck("question", Duration.ofSeconds(10), answers::add, 41);
        assertThat(ana.next()).isEqualTo("42/chat,0[\"question\",41]");
        ana.send("43/chat,0[42,\"yes\"]").send("43/chat,0[43]");
        assertThat(answers.poll(10, TimeUnit.SECONDS)).isEqualTo(new Answer.Given(List.of(42, "yes")));
        fence(ana);
        assertThat(answers).isEmpty();
    }

    @Test
    void a_client_that_does_not_answer_in_time_is_not_waited_for() throws Exception {
        BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
        socket("ana").emitWithAck("question", Duration.ofMillis(20), answers::add);
        assertThat(answers.poll(10, TimeUnit.SECONDS)).isEqualTo(new Answer.None());
    }

    @Test
    void a_client_that_leaves_owes_no_answer() throws Exception {
        BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
        LiveSocket gone = socket("ana");
        gone.emitWithAck("question", Duration.ofMinutes(5), answers::add);
        assertThat(ana.next()).isEqualTo("42/chat,0[\"question\"]");
        ana.send("41/chat,");
        assertThat(answers.poll(10, TimeUnit.SECONDS)).isEqualTo(new Answer.None());
        gone.emitWithAck("question", Duration.ofMinutes(5), answers::add);
        assertThat(answers.poll(10, TimeUnit.SECONDS)).isEqualTo(new Answer.None());
    }

    @Test
    void binary_goes_to_all_of_a_room() {
        chat.everyone().emit("file", new byte[] {7, 8}, Map.of("size", 2));
        for (RawSocket socket : List.of(ana, ben, eva)) {
            assertThat(socket.next()).isEqualTo("451-/chat,[\"file\",{\"_placeholder\":true,\"num\":0},{\"size\":2}]");
            assertThat(socket.next()).isEqualTo("0x0708");
        }
    }

    @Test
    void socket_ios_own_events_are_not_for_applications() {
        assertThatThrownBy(() -> chat.everyone().emit("disconnect"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'disconnect'");
    }
}
