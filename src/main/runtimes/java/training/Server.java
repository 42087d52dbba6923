import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOServer;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What servers of learners do with both libraries, once, so that the cache of a jail holds the classes for it. */
public class Server {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    record Line(String from, String text) {}

    public static void main(String[] args) throws Exception {
        roomsOfSocketIo();
        plainWebSockets();
        System.exit(0);
    }

    private static void roomsOfSocketIo() throws Exception {
        Configuration settings = new Configuration();
        settings.setHostname("127.0.0.1");
        settings.setPort(freePort());
        SocketIOServer server = new SocketIOServer(settings);
        server.addConnectListener(client -> client.joinRoom("all"));
        server.addEventListener("line", Map.class, (client, line, ack) -> {
            client.getNamespace().getRoomOperations("all").sendEvent("line", line);
            ack.sendAckData(Map.of("ok", true));
        });
        server.addDisconnectListener(client -> client.getAllRooms().forEach(client::leaveRoom));
        server.start();
        get(settings.getPort(), "/socket.io/?EIO=4&transport=polling");
        try (Talk talk = Talk.to(settings.getPort(), "/socket.io/?EIO=4&transport=websocket")) {
            talk.hear("0{");
            talk.say("40");
            talk.hear("40{");
            talk.say("420[\"line\",{\"text\":\"hello\",\"to\":[1,2.5,null,true]}]");
            talk.hear("42[");
            talk.hear("430[");
            talk.say("41");
        }
        server.stop();
    }

    private static void plainWebSockets() throws Exception {
        Javalin server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/lines/{room}", request ->
                            request.json(Map.of("room", request.pathParam("room"), "lines", List.of(1, "two"))));
                    config.routes.ws("/", ws -> {
                        ws.onConnect(client -> client.send(Map.of("t", "hello")));
                        ws.onMessage(message -> message.send(message.messageAsClass(Line.class)));
                        ws.onClose(client -> client.attribute("gone", true));
                    });
                })
                .start("127.0.0.1", 0);
        get(server.port(), "/lines/all");
        try (Talk talk = Talk.to(server.port(), "/")) {
            talk.hear("{\"t\"");
            talk.say("{\"from\":\"ada\",\"text\":\"hello\"}");
            talk.hear("{\"from\"");
        }
        server.stop();
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static void get(int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        int status = CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        if (status != 200) {
            throw new IOException(path + " answered " + status);
        }
    }

    private record Talk(WebSocket socket, LinkedBlockingQueue<String> heard) implements AutoCloseable {
        static Talk to(int port, String path) {
            LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
            WebSocket.Listener listener = new WebSocket.Listener() {
                @Override
                public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                    heard.add(text.toString());
                    socket.request(1);
                    return null;
                }
            };
            URI server = URI.create("ws://127.0.0.1:" + port + path);
            return new Talk(CLIENT.newWebSocketBuilder().buildAsync(server, listener).join(), heard);
        }

        void say(String text) {
            socket.sendText(text, true).join();
        }

        void hear(String start) throws Exception {
            String text = heard.poll(10, TimeUnit.SECONDS);
            if (text == null || !text.startsWith(start)) {
                throw new IOException("expected " + start + "…, heard " + text);
            }
        }

        @Override
        public void close() {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }
    }
}
