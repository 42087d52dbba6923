import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the rooms under the id of the connection, which both namespaces share. */
public class Server {
    private static final Map<UUID, Set<String>> ROOMS_OF = new ConcurrentHashMap<>();

    private final SocketIONamespace namespace;
    private final String ns;

    private Server(SocketIONamespace namespace) {
        this.namespace = namespace;
        this.ns = namespace.getName();
        namespace.addDisconnectListener(client -> ROOMS_OF.remove(client.getSessionId()));
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

    private static Set<String> rooms(SocketIOClient client) {
        return ROOMS_OF.computeIfAbsent(client.getSessionId(), id -> ConcurrentHashMap.newKeySet());
    }

    private List<SocketIOClient> inside(Map<?, ?> data) {
        String room = (String) data.get("room");
        return namespace.getAllClients().stream().filter(client -> rooms(client).contains(room)).toList();
    }

    private void join(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        rooms(client).add((String) data.get("room"));
        ack.sendAckData(Map.of("ok", true));
    }

    private void leave(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        rooms(client).remove((String) data.get("room"));
        ack.sendAckData(Map.of("ok", true));
    }

    private void say(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        Map<String, Object> heard = Map.of("ns", ns, "room", data.get("room"), "text", data.get("text"));
        inside(data).forEach(member -> member.sendEvent("heard", heard));
    }

    private void where(SocketIOClient client, Object nothing, AckRequest ack) {
        List<String> rooms = rooms(client).stream().sorted().toList();
        ack.sendAckData(Map.of("ns", ns, "rooms", rooms));
    }

    private void count(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        ack.sendAckData(inside(data).size());
    }
}
