package dev.ackademy.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Manager;
import io.socket.client.Socket;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The official Java client, which checks what a frame by frame test can't: that others get along with the server. */
@Timeout(60)
class OfficialClientTest {
    private LiveServer server;
    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = LiveServer.start(LiveSettings.defaults().at("localhost", 0), namespaces -> {
            LiveNamespace main = namespaces.namespace("/");
            main.onEvent("echo", (socket, args, ack) -> {
                socket.emit("echoed", args.toArray());
                ack.send(args.toArray());
            });
            main.onEvent("put me out", (socket, args, ack) -> socket.disconnect());
            namespaces.namespace("/chat");
            namespaces.namespace("/locked").door(knock -> Optional.of(new Refusal("No ticket", Map.of("code", 401))));
        });
    }

    @AfterEach
    void stop() {
        sockets.forEach(Socket::disconnect);
        server.close();
    }

    private Manager manager(String... transports) {
        IO.Options options = new IO.Options();
        options.transports = transports;
        options.reconnection = false;
        return new Manager(URI.create("http://localhost:" + server.port()), options);
    }

    private Socket open(Manager manager, String namespace) throws InterruptedException {
        Socket socket = manager.socket(namespace);
        sockets.add(socket);
        BlockingQueue<Object[]> connected = inbox(socket, Socket.EVENT_CONNECT);
        socket.connect();
        await(connected);
        return socket;
    }

    private static BlockingQueue<Object[]> inbox(Socket socket, String event) {
        BlockingQueue<Object[]> inbox = new LinkedBlockingQueue<>();
        socket.on(event, inbox::add);
        return inbox;
    }

    private static List<Object> await(BlockingQueue<Object[]> inbox) throws InterruptedException {
        Object[] args = inbox.poll(20, TimeUnit.SECONDS);
        assertThat(args).as("something arrives").isNotNull();
        return Arrays.asList(args);
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket", "polling websocket"})
    void text_binary_and_acks_travel_on_every_transport(String transports) throws Exception {
        Socket socket = open(manager(transports.split(" ")), "/");
        BlockingQueue<Object[]> echoes = inbox(socket, "echoed");
        BlockingQueue<Object[]> acks = new LinkedBlockingQueue<>();
        socket.emit("echo", new Object[] {"한글 ñ 🎉", new byte[] {1, 2, 3}, 7}, (Ack) acks::add);
        for (BlockingQueue<Object[]> inbox : List.of(echoes, acks)) {
            assertThat(await(inbox)).usingRecursiveComparison().isEqualTo(List.of("한글 ñ 🎉", new byte[] {1, 2, 3}, 7));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket", "polling websocket"})
    void a_thousand_messages_keep_their_order_even_during_an_upgrade(String transports) throws Exception {
        Socket socket = open(manager(transports.split(" ")), "/");
        BlockingQueue<Object[]> echoes = inbox(socket, "echoed");
        for (int i = 0; i < 1_000; i++) {
            socket.emit("echo", i);
        }
        for (int i = 0; i < 1_000; i++) {
            assertThat(await(echoes)).containsExactly(i);
        }
    }

    @Test
    void two_namespaces_share_a_connection_and_have_two_ids() throws Exception {
        Manager manager = manager("websocket");
        Socket main = open(manager, "/");
        Socket chat = open(manager, "/chat");
        assertThat(main.id()).isNotEqualTo(chat.id());
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void a_refusal_arrives_as_an_error_with_its_data() throws Exception {
        Socket locked = manager("websocket").socket("/locked");
        sockets.add(locked);
        BlockingQueue<Object[]> errors = inbox(locked, Socket.EVENT_CONNECT_ERROR);
        locked.connect();
        assertThat(await(errors).getFirst()).isInstanceOf(JSONObject.class).satisfies(error -> {
            assertThat(((JSONObject) error).getString("message")).isEqualTo("No ticket");
            assertThat(((JSONObject) error).getJSONObject("data").getInt("code"))
                    .isEqualTo(401);
        });
    }

    @Test
    void who_is_put_out_is_told_that_the_server_did_it() throws Exception {
        Socket socket = open(manager("websocket"), "/");
        BlockingQueue<Object[]> ends = inbox(socket, Socket.EVENT_DISCONNECT);
        socket.emit("put me out");
        assertThat(await(ends)).containsExactly("io server disconnect");
    }

    @Test
    void a_server_that_goes_is_noticed_at_once() throws Exception {
        Socket socket = open(manager("polling"), "/");
        BlockingQueue<Object[]> ends = inbox(socket, Socket.EVENT_DISCONNECT);
        server.close();
        assertThat(String.valueOf(await(ends).getFirst())).startsWith("transport");
    }
}
