import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;

/** Passes an alert on with everything that the client put into it. */
public class Server {
    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);
        SocketIOServer server = new SocketIOServer(config);

        SocketIONamespace chat = server.addNamespace("/chat");
        chat.addConnectListener(client -> {
            System.out.println("chat connect " + client.getSessionId());
            client.sendEvent("ready", Map.of("ns", "chat", "sid", client.getSessionId()));
        });
        chat.addEventListener("chat:message", Map.class, (client, data, ack) -> {
            Map<String, Object> message = Map.of("from", client.getSessionId(), "text", data.get("text"));
            chat.getBroadcastOperations().sendEvent("chat:message", message);
        });
        chat.addEventListener("whoami", Object.class, (client, nothing, ack) -> ack.sendAckData("chat"));

        SocketIONamespace notifications = server.addNamespace("/notifications");
        notifications.addConnectListener(client -> {
            System.out.println("notifications connect " + client.getSessionId());
            client.sendEvent("ready", Map.of("ns", "notifications", "sid", client.getSessionId()));
        });
        notifications.addEventListener("alert:raise", Map.class, (client, data, ack) -> {
            notifications.getBroadcastOperations().sendEvent("alert", data);
        });
        notifications.addEventListener("whoami", Object.class, (client, nothing, ack) ->
                ack.sendAckData("notifications"));

        server.start();
    }
}
