import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;

/** It runs, and both namespaces know join and say. Listen to who hears what, then make it right. */
public class Server {
    private static SocketIOServer server;

    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        server = new SocketIOServer(config);
        serve(server.addNamespace(System.getenv().getOrDefault("NS1", "/alpha")));
        serve(server.addNamespace(System.getenv().getOrDefault("NS2", "/beta")));
        server.start();
    }

    private static void serve(SocketIONamespace namespace) {
        String ns = namespace.getName();
        namespace.addEventListener("join", Map.class, (client, data, ack) -> {
            client.joinRoom((String) data.get("room"));
            ack.sendAckData(Map.of("ok", true));
        });
        namespace.addEventListener("say", Map.class, (client, data, ack) -> {
            // Your work starts here: from which namespaces does this go out, and to whom should it?
            String room = (String) data.get("room");
            server.getRoomOperations(room).sendEvent("heard", Map.of("ns", ns, "room", room, "text", data.get("text")));
        });
        // leave, where and count are yours to write.
    }
}
