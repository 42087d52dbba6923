import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.Set;

/** A school: whoever is in a class hears what is said there. Rooms of ours begin with "class-". */
public class Server {
    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        SocketIONamespace school = server.getNamespace("");

        // region join
        school.addEventListener("class:join", Map.class, (client, data, ack) -> {
            if (!isClass(data.get("room"))) {
                ack.sendAckData(Map.of("ok", false, "code", "no_class"));
                return;
            }
            String room = (String) data.get("room");
            client.joinRoom(room);
            int members = school.getRoomOperations(room).getClients().size();
            ack.sendAckData(Map.of("ok", true, "members", members));
        });
        // endregion

        // region say
        school.addEventListener("class:say", Map.class, (client, data, ack) -> {
            Object room = data.get("room");
            if (!isClass(room) || !client.getAllRooms().contains(room)) {
                ack.sendAckData(Map.of("ok", false, "code", "not_member"));
                return;
            }
            Object said = Map.of("room", room, "from", client.getSessionId(), "text", data.get("text"));
            school.getRoomOperations((String) room).sendEvent("class:said", said);
            ack.sendAckData(Map.of("ok", true));
        });
        // endregion

        // region leave
        school.addEventListener("class:leave", Map.class, (client, data, ack) -> {
            if (isClass(data.get("room"))) client.leaveRoom((String) data.get("room"));
            ack.sendAckData(Map.of("ok", true));
        });
        school.addEventListener("class:end", Map.class, (client, data, ack) -> {
            Object room = data.get("room");
            if (!isClass(room) || !client.getAllRooms().contains(room)) {
                ack.sendAckData(Map.of("ok", false, "code", "not_member"));
                return;
            }
            var members = school.getRoomOperations((String) room);
            members.sendEvent("class:ended", Map.of("room", room));
            members.getClients().forEach(member -> member.leaveRoom((String) room));
            ack.sendAckData(Map.of("ok", true));
        });
        // endregion

        // region list
        school.addEventListener("class:list", Object.class, (client, nothing, ack) -> {
            Set<String> all = client.getAllRooms();
            ack.sendAckData(Map.of("all", all, "joined", all.stream().filter(Server::isClass).toList()));
        });
        // endregion

        server.start();
    }

    private static boolean isClass(Object room) {
        return room instanceof String name && name.startsWith("class-");
    }
}
