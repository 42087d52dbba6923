import com.corundumstudio.socketio.AckMode;
import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.annotation.OnConnect;
import com.corundumstudio.socketio.annotation.OnDisconnect;
import com.corundumstudio.socketio.annotation.OnEvent;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Annotated listeners, one object per namespace, records as payloads, and a start that takes its time. */
public class Server {
    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setAckMode(AckMode.MANUAL);
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        for (String name : new String[] {name("NS1", "/alpha"), name("NS2", "/beta")}) {
            SocketIONamespace namespace = server.addNamespace(name);
            namespace.addListeners(new Cell(namespace));
        }
        Executors.newScheduledThreadPool(1).schedule(server::start, 300, TimeUnit.MILLISECONDS);
    }

    private static String name(String variable, String otherwise) {
        String value = System.getenv(variable);
        return value == null ? otherwise : value;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Place(String room) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Words(String room, String text) {}

    public record Heard(String ns, String room, String text) {}

    public record Where(String ns, SortedSet<String> rooms) {}

    public static class Cell {
        private final Map<UUID, SortedSet<String>> joined = new ConcurrentHashMap<>();
        private final SocketIONamespace namespace;

        Cell(SocketIONamespace namespace) {
            this.namespace = namespace;
        }

        @OnConnect
        public void connected(SocketIOClient client) {
            joined.put(client.getSessionId(), new ConcurrentSkipListSet<>());
        }

        @OnDisconnect
        public void gone(SocketIOClient client) {
            joined.remove(client.getSessionId());
        }

        @OnEvent("join")
        public void join(SocketIOClient client, Place at, AckRequest ack) {
            joined.get(client.getSessionId()).add(at.room());
            client.joinRoom("#" + at.room());
            ack.sendAckData(Map.of("ok", true));
        }

        @OnEvent("leave")
        public void leave(SocketIOClient client, Place at, AckRequest ack) {
            joined.get(client.getSessionId()).remove(at.room());
            client.leaveRoom("#" + at.room());
            ack.sendAckData(Map.of("ok", true));
        }

        @OnEvent("say")
        public void say(SocketIOClient client, Words words) {
            Heard heard = new Heard(namespace.getName(), words.room(), words.text());
            namespace.getRoomOperations("#" + words.room()).sendEvent("heard", heard);
        }

        @OnEvent("where")
        public void where(SocketIOClient client, AckRequest ack) {
            ack.sendAckData(new Where(namespace.getName(), joined.get(client.getSessionId())));
        }

        @OnEvent("count")
        public void count(SocketIOClient client, Place at, AckRequest ack) {
            ack.sendAckData(client.getCurrentRoomSize("#" + at.room()));
        }
    }
}
