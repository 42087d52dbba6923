import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rooms kept by hand behind one lock; every copy is sent on its own. Talks a lot on stdout. */
public class Server {
    private final Map<String, Set<SocketIOClient>> members = new HashMap<>();

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
        server.addConnectListener(client -> System.out.println("[rooms] hello " + client.getSessionId()));
        server.addDisconnectListener(this::gone);
        server.addEventListener("room:join", Map.class, this::join);
        server.addEventListener("room:leave", Map.class, this::leave);
        server.addEventListener("room:say", Map.class, this::say);
        server.addEventListener("room:list", Map.class, this::list);
        server.start();
    }

    private static boolean isAllowed(String room) {
        return !room.isEmpty()
                && room.length() <= 32
                && room.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }

    private synchronized void join(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        if (!(data.get("room") instanceof String room) || !isAllowed(room)) {
            ack.sendAckData(Map.of("ok", false, "code", "bad_room"));
            return;
        }
        Set<SocketIOClient> inside = members.computeIfAbsent(room, r -> new HashSet<>());
        inside.add(client);
        ack.sendAckData(Map.of("ok", true, "members", inside.size()));
    }

    private synchronized void leave(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        members.getOrDefault(data.get("room").toString(), new HashSet<>()).remove(client);
        ack.sendAckData(Map.of("ok", true));
    }

    private synchronized void say(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        Set<SocketIOClient> inside = members.getOrDefault(data.get("room").toString(), Set.of());
        if (!inside.contains(client)) {
            ack.sendAckData(Map.of("ok", false, "code", "not_member"));
            return;
        }
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("from", client.getSessionId().toString());
        said.put("room", data.get("room"));
        said.put("text", data.get("text"));
        for (SocketIOClient member : inside) {
            System.out.println("[rooms] -> " + member.getSessionId() + " " + said);
            member.sendEvent("room:said", said);
        }
        ack.sendAckData(Map.of("ok", true));
    }

    private synchronized void list(SocketIOClient client, Map<?, ?> nothing, AckRequest ack) {
        Set<String> rooms = new TreeSet<>();
        members.forEach((room, inside) -> {
            if (inside.contains(client)) {
                rooms.add(room);
            }
        });
        ack.sendAckData(rooms);
    }

    private synchronized void gone(SocketIOClient client) {
        System.out.println("[rooms] bye " + client.getSessionId());
        members.values().forEach(inside -> inside.remove(client));
        members.values().removeIf(Set::isEmpty);
    }
}
