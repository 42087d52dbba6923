import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes one string of namespace and room, so two different pairs can give the same one. */
public class Server {
    private static final Map<String, Set<SocketIOClient>> MEMBERS = new ConcurrentHashMap<>();

    private final String ns;

    private Server(SocketIONamespace namespace) {
        this.ns = namespace.getName();
        namespace.addDisconnectListener(client -> MEMBERS.values().forEach(inside -> inside.remove(client)));
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

    private Set<SocketIOClient> inside(Map<?, ?> data) {
        return MEMBERS.computeIfAbsent(ns + "/" + data.get("room"), key -> ConcurrentHashMap.newKeySet());
    }

    private void join(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        inside(data).add(client);
        ack.sendAckData(Map.of("ok", true));
    }

    private void leave(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        inside(data).remove(client);
        ack.sendAckData(Map.of("ok", true));
    }

    private void say(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        Map<String, Object> heard = Map.of("ns", ns, "room", data.get("room"), "text", data.get("text"));
        inside(data).forEach(member -> member.sendEvent("heard", heard));
    }

    private void where(SocketIOClient client, Object nothing, AckRequest ack) {
        List<String> rooms = MEMBERS.keySet().stream()
                .filter(key -> MEMBERS.get(key).contains(client))
                .map(key -> key.substring(ns.length() + 1))
                .sorted()
                .toList();
        ack.sendAckData(Map.of("ns", ns, "rooms", rooms));
    }

    private void count(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        ack.sendAckData(inside(data).size());
    }
}
