import com.corundumstudio.socketio.AckMode;
import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.annotation.OnConnect;
import com.corundumstudio.socketio.annotation.OnDisconnect;
import com.corundumstudio.socketio.annotation.OnEvent;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Annotated listeners, records as payloads, and a start that takes its time. */
public class Server {
    static final ScheduledExecutorService CLOCK = Executors.newScheduledThreadPool(1);

    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setAckMode(AckMode.MANUAL);
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        Chat chat = new Chat(server);
        server.getNamespace("").addAuthTokenListener(chat::admit);
        server.addListeners(chat);
        CLOCK.schedule(server::start, 300, TimeUnit.MILLISECONDS);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Place(String room) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Words(String room, String text) {}

    public record Movement(String user, String room) {}

    public record Message(UUID id, String from, String room, String text) {}

    /** One admitted connection: who it is and where it sits. */
    record Visitor(String name, Set<String> rooms) {}

    public static class Chat {
        private final Map<UUID, Visitor> visitors = new ConcurrentHashMap<>();
        private final SocketIOServer server;

        Chat(SocketIOServer server) {
            this.server = server;
        }

        AuthTokenResult admit(Object auth, SocketIOClient client) {
            Object name = auth instanceof Map<?, ?> map ? map.get("name") : null;
            if (!(name instanceof String s) || s.isEmpty() || s.length() > 20) {
                return new AuthTokenResult(false, "bad name");
            }
            visitors.put(client.getSessionId(), new Visitor(s, ConcurrentHashMap.newKeySet()));
            return AuthTokenResult.AuthTokenResultSuccess;
        }

        @OnConnect
        public void connected(SocketIOClient client) {
            Runnable look = () -> {
                if (!visitors.containsKey(client.getSessionId())) {
                    client.disconnect();
                }
            };
            CLOCK.schedule(look, 900, TimeUnit.MILLISECONDS);
        }

        @OnEvent("room:join")
        public void join(SocketIOClient client, Place at, AckRequest ack) {
            Visitor me = visitors.get(client.getSessionId());
            if (me == null) {
                return;
            }
            if (me.rooms().add(at.room())) {
                announce("user:joined", me, at.room(), client);
                client.joinRoom(at.room());
            }
            ack.sendAckData(Map.of("ok", true));
        }

        @OnEvent("room:leave")
        public void leave(SocketIOClient client, AckRequest ack, Place at) {
            Visitor me = visitors.get(client.getSessionId());
            if (me == null) {
                return;
            }
            if (me.rooms().remove(at.room())) {
                client.leaveRoom(at.room());
                announce("user:left", me, at.room(), client);
            }
            ack.sendAckData(Map.of("ok", true));
        }

        @OnEvent("chat:message")
        public void say(SocketIOClient client, Words words, AckRequest ack) {
            Visitor me = visitors.get(client.getSessionId());
            if (me == null) {
                return;
            }
            if (!me.rooms().contains(words.room())) {
                ack.sendAckData(Map.of("ok", false, "code", "not_member"));
                return;
            }
            Message message = new Message(UUID.randomUUID(), me.name(), words.room(), words.text());
            ack.sendAckData(Map.of("ok", true, "id", message.id()));
            server.getNamespace("").getRoomOperations(words.room()).sendEvent("chat:message", client, message);
        }

        @OnDisconnect
        public void gone(SocketIOClient client) {
            Visitor me = visitors.remove(client.getSessionId());
            if (me != null) {
                me.rooms().forEach(room -> announce("user:left", me, room, client));
            }
        }

        private void announce(String event, Visitor who, String room, SocketIOClient skipped) {
            Movement movement = new Movement(who.name(), room);
            server.getNamespace("").getRoomOperations(room).sendEvent(event, skipped, movement);
        }
    }
}
