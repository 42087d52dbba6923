import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;

/** It runs and has one of the two namespaces. Listen to who hears what, then make it right. */
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
            // The line on stdout is missing.
            client.sendEvent("ready", Map.of("ns", "chat", "sid", client.getSessionId()));
        });
        chat.addEventListener("chat:message", Map.class, (client, data, ack) -> {
            // Your work starts here: from which namespaces does this go out? Who hears it, and who should?
            Map<String, Object> message = Map.of("from", client.getSessionId(), "text", data.get("text"));
            server.getBroadcastOperations().sendEvent("chat:message", message);
        });
        // whoami and the namespace /notifications are yours to write.

        server.start();
    }
}
