import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.List;
import java.util.Map;

/** A chat with rooms, and notices for everyone who wants them: two namespaces of one server. */
public class Server {
    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);
        SocketIOServer server = new SocketIOServer(config);

        // region rooms
        SocketIONamespace chat = server.addNamespace("/chat");

        chat.addEventListener("room:join", Map.class, (client, data, ack) -> {
            if (!client.has("name")) return; // refused below, and still able to send
            client.joinRoom((String) data.get("room"));
            tellOthers(chat, client, (String) data.get("room")); // further below
            ack.sendAckData(Map.of("ok", true));
        });
        chat.addEventListener("room:leave", Map.class, (client, data, ack) -> {
            client.leaveRoom((String) data.get("room"));
            ack.sendAckData(Map.of("ok", true));
        });
        chat.addEventListener("chat:message", Map.class, (client, data, ack) -> {
            String room = (String) data.get("room");
            if (!client.has("name") || !client.getAllRooms().contains(room)) {
                ack.sendAckData(Map.of("ok", false, "code", "not_member"));
                return;
            }
            Object message = Map.of("from", client.get("name"), "room", room, "text", data.get("text"));
            chat.getRoomOperations(room).sendEvent("chat:message", message);
            ack.sendAckData(Map.of("ok", true));
        });
        // endregion

        // region namespaces
        chat.addAuthTokenListener((auth, client) -> {
            if (auth instanceof Map<?, ?> map && map.get("name") instanceof String name && !name.isEmpty()) {
                client.set("name", name);
                return AuthTokenResult.AuthTokenResultSuccess;
            }
            return new AuthTokenResult(false, Map.of("message", "name needed"));
        });
        chat.addConnectListener(client -> System.out.println("chat connect " + client.getSessionId()));

        SocketIONamespace notifications = server.addNamespace("/notifications");
        notifications.addConnectListener(client ->
                System.out.println("notifications connect " + client.getSessionId()));
        notifications.addEventListener("alert:raise", Map.class, (client, alert, ack) ->
                notifications.getBroadcastOperations().sendEvent("alert", alert));
        // endregion

        for (SocketIONamespace space : List.of(chat, notifications)) {
            space.addEventListener("where", Object.class, (client, data, ack) -> ack.sendAckData(space.getName()));
        }
        server.start();
    }

    // region others
    private static void tellOthers(SocketIONamespace chat, SocketIOClient client, String room) {
        Object joined = Map.of("user", client.get("name"), "room", room);
        chat.getRoomOperations(room).sendEvent("user:joined", client, joined);
    }
    // endregion
}
