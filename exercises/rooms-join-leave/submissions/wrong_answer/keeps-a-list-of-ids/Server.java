import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps its own list of ids per room: whoever joins twice stands in it twice, and nobody is ever lost. */
public class Server {
    private static final Map<String, List<SocketIOClient>> INSIDE = new ConcurrentHashMap<>();
    private static SocketIONamespace chat;

    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        chat = server.getNamespace("");
        chat.addEventListener("room:join", Map.class, Server::join);
        chat.addEventListener("room:leave", Map.class, Server::leave);
        chat.addEventListener("room:say", Map.class, Server::say);
        chat.addEventListener("room:list", Object.class, Server::list);
        server.start();
    }

    private static boolean isRoomName(Object room) {
        return room instanceof String name && name.matches("[a-z0-9-]{1,32}");
    }

    private static boolean isIn(SocketIOClient client, String room) {
        return INSIDE.getOrDefault(room, List.of()).contains(client);
    }

    private static void join(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        if (!isRoomName(data.get("room"))) {
            ack.sendAckData(Map.of("ok", false, "code", "bad_room"));
            return;
        }
        String room = (String) data.get("room");
        List<SocketIOClient> members = INSIDE.computeIfAbsent(room, r -> new CopyOnWriteArrayList<>());
        members.add(client);
        ack.sendAckData(Map.of("ok", true, "members", members.size()));
    }

    private static void leave(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        String room = (String) data.get("room");
        if (isIn(client, room)) {
            INSIDE.get(room).removeIf(client::equals);
        }
        ack.sendAckData(Map.of("ok", true));
    }

    private static void say(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        String room = (String) data.get("room");
        if (!isIn(client, room)) {
            ack.sendAckData(Map.of("ok", false, "code", "not_member"));
            return;
        }
        Map<String, Object> said = Map.of("room", room, "text", data.get("text"), "from", client.getSessionId());
        INSIDE.get(room).forEach(member -> member.sendEvent("room:said", said));
        ack.sendAckData(Map.of("ok", true));
    }

    private static void list(SocketIOClient client, Object nothing, AckRequest ack) {
        List<String> rooms = INSIDE.keySet().stream().filter(room -> isIn(client, room)).sorted().toList();
        // A bare list would be spread out into one argument per room.
        ack.sendAckData(List.of(rooms));
    }
}
