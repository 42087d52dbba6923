import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;

/** It runs, lets people join and passes on what they say. Listen to who hears what, then make it right. */
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
        chat.addEventListener("room:say", Map.class, Server::say);
        server.start();
    }

    private static void join(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        // Which names are allowed, and how many are inside now?
        client.joinRoom((String) data.get("room"));
        ack.sendAckData(Map.of("ok", true));
    }

    private static void say(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        // Your work starts here: who hears this line, and who should? Who may speak?
        Map<String, Object> said = Map.of("text", data.get("text"), "from", client.getSessionId());
        chat.getBroadcastOperations().sendEvent("room:said", said);
        ack.sendAckData(Map.of("ok", true));
    }

    // room:leave and room:list are yours to write.
}
