import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Keeps its own book of who is who behind one lock; every copy is sent on its own. Talks a lot on stdout. */
public class Server {
    private final Map<UUID, SocketIOClient> everyone = new LinkedHashMap<>();
    private final Map<UUID, String> names = new HashMap<>();

    public static void main(String[] args) {
        System.out.println("READY? {}[] ¡hola! 안녕 🙂 port=" + System.getenv("PORT"));
        new Server().run(Integer.parseInt(System.getenv("PORT")));
        System.out.println("READY");
    }

    private void run(int port) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(port);
        config.setRandomSession(true);
        config.setWorkerThreads(2);
        config.getSocketConfig().setReuseAddress(true);
        SocketIOServer server = new SocketIOServer(config);
        server.addConnectListener(this::connected);
        server.addDisconnectListener(this::gone);
        server.addEventListener("hello", Map.class, this::hello);
        for (String kind : List.of("private", "public", "broadcast")) {
            server.addEventListener("say:" + kind, Map.class, (client, data, ack) -> say(kind, client, data, ack));
        }
        server.start();
    }

    private synchronized void connected(SocketIOClient client) {
        everyone.put(client.getSessionId(), client);
    }

    private synchronized void gone(SocketIOClient client) {
        everyone.remove(client.getSessionId());
        System.out.println("[plaza] - " + names.remove(client.getSessionId()));
    }

    private synchronized void hello(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        names.put(client.getSessionId(), data.get("name").toString());
        ack.sendAckData(Map.of("ok", true));
    }

    private synchronized void say(String kind, SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        String from = names.get(client.getSessionId());
        if (from == null) {
            ack.sendAckData(Map.of("ok", false, "code", "no_name"));
            return;
        }
        Predicate<UUID> hears = switch (kind) {
            case "private" -> id -> data.get("to").equals(names.get(id));
            case "public" -> id -> true;
            default -> id -> !id.equals(client.getSessionId());
        };
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("kind", kind);
        message.put("from", from);
        message.put("text", data.get("text"));
        List<SocketIOClient> receivers = everyone.values().stream()
                .filter(other -> hears.test(other.getSessionId()))
                .toList();
        System.out.println("[plaza] -> " + receivers.size() + " " + message);
        receivers.forEach(other -> other.sendEvent("msg", message));
        if (kind.equals("private")) {
            ack.sendAckData(Map.of("ok", true, "delivered", receivers.size()));
        }
    }
}
