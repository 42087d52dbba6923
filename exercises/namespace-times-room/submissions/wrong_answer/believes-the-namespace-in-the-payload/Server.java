import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.List;
import java.util.Map;

/** Takes the name of the namespace from the payload when the client sends one. */
public class Server {
    private static final String OURS = "r:";

    private final SocketIONamespace namespace;
    private final String ns;

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
        ack.sendAckData(Map.of("ok", true));
    }

    private void leave(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        client.leaveRoom(key(data));
        ack.sendAckData(Map.of("ok", true));
    }

    private void say(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        Object said = data.containsKey("ns") ? data.get("ns") : ns;
        Map<String, Object> heard = Map.of("ns", said, "room", data.get("room"), "text", data.get("text"));
        namespace.getRoomOperations(key(data)).sendEvent("heard", heard);
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
