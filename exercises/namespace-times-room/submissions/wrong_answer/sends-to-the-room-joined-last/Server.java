import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Thinks that a client is in one room at a time, and sends to those who joined this room last. */
public class Server {
    private static final String OURS = "r:";

    private final SocketIONamespace namespace;
    private final String ns;
    private final Map<UUID, Object> roomOf = new ConcurrentHashMap<>();

    private Server(SocketIONamespace namespace) {
        this.namespace = namespace;
        this.ns = namespace.getName();
        namespace.addEventListener("join", Map.class, this::join);
        namespace.addEventListener("leave", Map.class, this::leave);
        namespace.addEventListener("say", Map.class, this::say);
        namespace.addEventListener("where", Object.class, this::where);
        namespace.addEventListener("count", Map.class, this::count);
    }

    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        new Server(server.addNamespace(System.getenv().getOrDefault("NS1", "/alpha")));
        new Server(server.addNamespace(System.getenv().getOrDefault("NS2", "/beta")));
        server.start();
    }

    private static String key(Map<?, ?> data) {
        return OURS + data.get("room");
    }

    private void join(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        client.joinRoom(key(data));
        roomOf.put(client.getSessionId(), data.get("room"));
        ack.sendAckData(Map.of("ok", true));
    }

    private void leave(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        client.leaveRoom(key(data));
        roomOf.remove(client.getSessionId(), data.get("room"));
        ack.sendAckData(Map.of("ok", true));
    }

    private void say(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        Map<String, Object> heard = Map.of("ns", ns, "room", data.get("room"), "text", data.get("text"));
        for (SocketIOClient member : namespace.getAllClients()) {
            if (data.get("room").equals(roomOf.get(member.getSessionId()))) {
                member.sendEvent("heard", heard);
            }
        }
    }

    private void where(SocketIOClient client, Object nothing, AckRequest ack) {
        List<String> rooms = client.getAllRooms().stream()
                .filter(room -> room.startsWith(OURS))
                .map(room -> room.substring(OURS.length()))
                .sorted()
                .toList();
        ack.sendAckData(Map.of("ns", ns, "rooms", rooms));
    }

    private void count(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        ack.sendAckData(namespace.getRoomOperations(key(data)).getClients().size());
    }
}
