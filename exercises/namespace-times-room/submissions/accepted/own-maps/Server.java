import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rooms kept by hand behind one lock; every copy is sent on its own. Talks a lot on stdout. */
public class Server {
    record Room(String ns, String name) {}

    private final Map<Room, Set<SocketIOClient>> members = new HashMap<>();

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
        serve(server.addNamespace(System.getenv("NS1") == null ? "/alpha" : System.getenv("NS1")));
        serve(server.addNamespace(System.getenv("NS2") == null ? "/beta" : System.getenv("NS2")));
        server.start();
    }

    private void serve(SocketIONamespace namespace) {
        String ns = namespace.getName();
        namespace.addEventListener("join", Map.class, (client, data, ack) -> {
            synchronized (this) {
                inside(ns, data).add(client);
            }
            ack.sendAckData(Map.of("ok", true));
        });
        namespace.addEventListener("leave", Map.class, (client, data, ack) -> {
            synchronized (this) {
                inside(ns, data).remove(client);
            }
            ack.sendAckData(Map.of("ok", true));
        });
        namespace.addEventListener("say", Map.class, (client, data, ack) -> say(ns, data));
        namespace.addEventListener("where", Map.class, (client, data, ack) ->
                ack.sendAckData(Map.of("rooms", roomsOf(client, ns), "ns", ns)));
        namespace.addEventListener("count", Map.class, (client, data, ack) -> {
            synchronized (this) {
                ack.sendAckData(inside(ns, data).size());
            }
        });
        namespace.addDisconnectListener(this::gone);
    }

    private Set<SocketIOClient> inside(String ns, Map<?, ?> data) {
        return members.computeIfAbsent(new Room(ns, data.get("room").toString()), room -> new HashSet<>());
    }

    private synchronized void say(String ns, Map<?, ?> data) {
        Map<String, Object> heard = new LinkedHashMap<>();
        heard.put("text", data.get("text"));
        heard.put("room", data.get("room"));
        heard.put("ns", ns);
        for (SocketIOClient member : inside(ns, data)) {
            System.out.println("[" + ns + "] -> " + member.getSessionId() + " " + heard);
            member.sendEvent("heard", heard);
        }
    }

    private synchronized Set<String> roomsOf(SocketIOClient client, String ns) {
        Set<String> rooms = new TreeSet<>();
        members.forEach((room, inside) -> {
            if (room.ns().equals(ns) && inside.contains(client)) {
                rooms.add(room.name());
            }
        });
        return rooms;
    }

    private synchronized void gone(SocketIOClient client) {
        System.out.println("bye " + client.getSessionId() + " from " + client.getNamespace().getName());
        members.values().forEach(inside -> inside.remove(client));
    }
}
