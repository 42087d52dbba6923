import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.NavigableSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/** One map of handlers per namespace, a book of members by client id, and an interceptor that writes a log. */
public class Server {
    interface Handler {
        Object answer(UUID id, String room, Object text);
    }

    private final Map<UUID, NavigableSet<String>> joined = new ConcurrentHashMap<>();
    private final SocketIONamespace namespace;

    private Server(SocketIONamespace namespace) {
        this.namespace = namespace;
    }

    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        Map<String, String> environment = System.getenv();
        Stream.of(environment.getOrDefault("NS1", "/alpha"), environment.getOrDefault("NS2", "/beta"))
                .map(server::addNamespace)
                .forEach(namespace -> new Server(namespace).serve());
        server.start();
    }

    private void serve() {
        namespace.addConnectListener(client -> joined.put(client.getSessionId(), new ConcurrentSkipListSet<>()));
        namespace.addDisconnectListener(client -> joined.remove(client.getSessionId()));
        namespace.addEventInterceptor((client, event, data, ack) ->
                System.out.println(namespace.getName() + " " + client.getSessionId() + " " + event + " " + data));
        Map<String, Handler> handlers =
                Map.of("join", this::join, "leave", this::leave, "say", this::say, "where", this::where, "count", this::count);
        handlers.forEach((event, handler) -> namespace.addEventListener(event, Map.class, (client, data, ack) -> {
            Map<?, ?> fields = data == null ? Map.of() : data;
            Object answer =
                    handler.answer(client.getSessionId(), String.valueOf(fields.get("room")), fields.get("text"));
            if (ack.isAckRequested()) {
                ack.sendAckData(answer);
            }
        }));
    }

    private Object join(UUID id, String room, Object text) {
        joined.get(id).add(room);
        return Map.of("ok", true);
    }

    private Object leave(UUID id, String room, Object text) {
        joined.get(id).remove(room);
        return Map.of("ok", true);
    }

    private Object say(UUID id, String room, Object text) {
        joined.forEach((member, rooms) -> {
            SocketIOClient client = rooms.contains(room) ? namespace.getClient(member) : null;
            if (client != null) {
                client.sendEvent("heard", Map.of("ns", namespace.getName(), "room", room, "text", text));
            }
        });
        return Map.of();
    }

    private Object where(UUID id, String room, Object text) {
        return Map.of("ns", namespace.getName(), "rooms", joined.get(id));
    }

    private Object count(UUID id, String room, Object text) {
        return joined.values().stream().filter(rooms -> rooms.contains(room)).count();
    }
}
