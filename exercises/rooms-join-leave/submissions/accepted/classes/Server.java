import com.corundumstudio.socketio.AckMode;
import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.annotation.OnConnect;
import com.corundumstudio.socketio.annotation.OnDisconnect;
import com.corundumstudio.socketio.annotation.OnEvent;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Annotated listeners, records as payloads, and a start that takes its time. */
public class Server {
    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setAckMode(AckMode.MANUAL);
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        server.addListeners(new Rooms(server));
        Executors.newScheduledThreadPool(1).schedule(server::start, 300, TimeUnit.MILLISECONDS);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Place(JsonNode room) {
        private static final Pattern ALLOWED = Pattern.compile("[a-z0-9-]{1,32}");

        boolean isAllowed() {
            return room != null && room.isTextual() && ALLOWED.matcher(room.textValue()).matches();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Words(String room, String text) {}

    public record Said(String room, String text, UUID from) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(boolean ok, Integer members, String code) {
        static final Answer OK = new Answer(true, null, null);

        static Answer no(String code) {
            return new Answer(false, null, code);
        }
    }

    public static class Rooms {
        private final Map<UUID, SortedSet<String>> joined = new ConcurrentHashMap<>();
        private final SocketIOServer server;

        Rooms(SocketIOServer server) {
            this.server = server;
        }

        @OnConnect
        public void connected(SocketIOClient client) {
            joined.put(client.getSessionId(), new ConcurrentSkipListSet<>());
        }

        @OnDisconnect
        public void gone(SocketIOClient client) {
            joined.remove(client.getSessionId());
        }

        @OnEvent("room:join")
        public void join(SocketIOClient client, Place at, AckRequest ack) {
            if (!at.isAllowed()) {
                ack.sendAckData(Answer.no("bad_room"));
                return;
            }
            String room = at.room().textValue();
            joined.get(client.getSessionId()).add(room);
            client.joinRoom(room);
            ack.sendAckData(new Answer(true, client.getCurrentRoomSize(room), null));
        }

        @OnEvent("room:leave")
        public void leave(SocketIOClient client, Place at, AckRequest ack) {
            String room = at.room().textValue();
            if (joined.get(client.getSessionId()).remove(room)) {
                client.leaveRoom(room);
            }
            ack.sendAckData(Answer.OK);
        }

        @OnEvent("room:say")
        public void say(SocketIOClient client, Words words, AckRequest ack) {
            if (!joined.get(client.getSessionId()).contains(words.room())) {
                ack.sendAckData(Answer.no("not_member"));
                return;
            }
            ack.sendAckData(Answer.OK);
            Said said = new Said(words.room(), words.text(), client.getSessionId());
            server.getNamespace("").getRoomOperations(words.room()).sendEvent("room:said", said);
        }

        @OnEvent("room:list")
        public void list(SocketIOClient client, AckRequest ack) {
            ack.sendAckData((Object) joined.get(client.getSessionId()));
        }
    }
}
