import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;

/** It runs, looks at names and answers room:join. Listen to who hears what, then make it right. */
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
        chat.addAuthTokenListener(Server::admit);
        chat.addEventListener("room:join", Map.class, Server::join);
        chat.addEventListener("chat:message", Map.class, Server::say);
        server.start();
    }

    /** Only called when the client sends auth. Someone who sends none is still inside: yours to solve. */
    private static AuthTokenResult admit(Object auth, SocketIOClient client) {
        if (auth instanceof Map<?, ?> map && map.get("name") instanceof String name
                && !name.isEmpty() && name.length() <= 20) {
            client.set("name", name);
            return AuthTokenResult.AuthTokenResultSuccess;
        }
        return new AuthTokenResult(false, Map.of("message", "a name of 1 to 20 characters is needed"));
    }

    private static void join(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        String room = (String) data.get("room");
        String user = client.get("name");
        client.joinRoom(room);
        // Your work starts here: who hears this line, and who should?
        chat.getRoomOperations(room).sendEvent("user:joined", Map.of("user", user, "room", room));
        ack.sendAckData(Map.of("ok", true));
    }

    private static void say(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        String room = (String) data.get("room");
        String user = client.get("name");
        // The same question again. The ack, its id and the members-only rule are missing, too.
        Map<String, Object> message = Map.of("from", user, "room", room, "text", data.get("text"));
        chat.getRoomOperations(room).sendEvent("chat:message", message);
    }

    // room:leave and the farewell of a lost connection are yours to write.
}
