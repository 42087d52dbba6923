import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;

/** It runs, takes names and passes on what is private. Listen to who hears it, then make it right. */
public class Server {
    private static SocketIONamespace plaza;

    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        plaza = server.getNamespace("");
        plaza.addEventListener("hello", Map.class, Server::hello);
        plaza.addEventListener("say:private", Map.class, Server::sayPrivate);
        server.start();
    }

    private static void hello(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        client.set("name", data.get("name"));
        ack.sendAckData(Map.of("ok", true));
    }

    private static void sayPrivate(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        String name = client.get("name");
        // Your work starts here: who hears this line, who should, and how many are they?
        Map<String, Object> message = Map.of("kind", "private", "from", name, "text", data.get("text"));
        plaza.getBroadcastOperations().sendEvent("msg", message);
        ack.sendAckData(Map.of("ok", true, "delivered", 0));
    }

    // say:public and say:broadcast are yours to write, and so is the rule for those who gave no name.
}
