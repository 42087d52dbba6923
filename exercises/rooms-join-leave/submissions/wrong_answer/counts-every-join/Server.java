import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts up at every join, also of someone who is already inside. */
public class Server {
    private static final Map<String, Integer> COUNTS = new ConcurrentHashMap<>();
    private static SocketIONamespace chat;

    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        chat = server.getNamespace("");
        chat.addConnectListener(client -> client.set("rooms", ConcurrentHashMap.newKeySet()));
        chat.addDisconnectListener(Server::gone);
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
        return rooms(client).contains(room);
    }

    private static void join(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        if (!isRoomName(data.get("room"))) {
            ack.sendAckData(Map.of("ok", false, "code", "bad_room"));
            return;
        }
        String room = (String) data.get("room");
        client.joinRoom(room);
        rooms(client).add(room);
        ack.sendAckData(Map.of("ok", true, "members", COUNTS.merge(room, 1, Integer::sum)));
    }

    private static void leave(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        String room = (String) data.get("room");
        if (isIn(client, room)) {
            client.leaveRoom(room);
            rooms(client).remove(room);
            COUNTS.merge(room, -1, Integer::sum);
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
        chat.getRoomOperations(room).sendEvent("room:said", said);
        ack.sendAckData(Map.of("ok", true));
    }

    private static void list(SocketIOClient client, Object nothing, AckRequest ack) {
        List<String> rooms = rooms(client).stream().sorted().toList();
        // A bare list would be spread out into one argument per room.
        ack.sendAckData(List.of(rooms));
    }

    private static void gone(SocketIOClient client) {
        rooms(client).forEach(room -> COUNTS.merge(room, -1, Integer::sum));
    }

    private static Set<String> rooms(SocketIOClient client) {
        return client.get("rooms");
    }
}
