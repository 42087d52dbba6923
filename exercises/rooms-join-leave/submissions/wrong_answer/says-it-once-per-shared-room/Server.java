import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.List;
import java.util.Map;

/** Goes through the rooms of the speaker, and in each tells those who are in the named room, too. */
public class Server {
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
        return isRoomName(room) && client.getAllRooms().contains(room);
    }

    private static void join(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        if (!isRoomName(data.get("room"))) {
            ack.sendAckData(Map.of("ok", false, "code", "bad_room"));
            return;
        }
        String room = (String) data.get("room");
        client.joinRoom(room);
        ack.sendAckData(Map.of("ok", true, "members", chat.getRoomOperations(room).getClients().size()));
    }

    private static void leave(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        String room = (String) data.get("room");
        if (isIn(client, room)) {
            client.leaveRoom(room);
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
        for (String shared : client.getAllRooms()) {
            for (SocketIOClient member : isRoomName(shared) ? chat.getRoomOperations(shared).getClients() : List.<SocketIOClient>of()) {
                if (!member.equals(client) && isIn(member, room)) {
                    member.sendEvent("room:said", said);
                }
            }
        }
        client.sendEvent("room:said", said);
        ack.sendAckData(Map.of("ok", true));
    }

    private static void list(SocketIOClient client, Object nothing, AckRequest ack) {
        List<String> rooms = client.getAllRooms().stream().filter(Server::isRoomName).sorted().toList();
        // A bare list would be spread out into one argument per room.
        ack.sendAckData(List.of(rooms));
    }
}
