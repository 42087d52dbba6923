import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;

/** Three ways to speak: to one person, to everyone, to everyone but oneself. */
public class Server {
    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        SocketIONamespace home = server.getNamespace("");

        // region person
        home.addAuthTokenListener((auth, client) -> { // not called for whoever sends no auth
            if (auth instanceof Map<?, ?> map && map.get("name") instanceof String name) {
                client.set("name", name);
                client.joinRoom(roomOf(name));
            }
            return AuthTokenResult.AuthTokenResultSuccess;
        });
        // endregion

        // region private
        home.addEventListener("whisper:send", Map.class, (client, data, ack) -> {
            Object message = Map.of("from", nameOf(client), "text", data.get("text"));
            home.getRoomOperations(roomOf(data.get("to"))).sendEvent("whisper", message);
            ack.sendAckData(Map.of("ok", true));
        });
        // endregion

        // region public
        home.addEventListener("notice:post", Map.class, (client, data, ack) -> {
            Object message = Map.of("from", nameOf(client), "text", data.get("text"));
            home.getBroadcastOperations().sendEvent("notice", message);
        });
        // endregion

        // region broadcast
        home.addEventListener("typing:start", Object.class, (client, data, ack) -> {
            Object message = Map.of("from", nameOf(client));
            home.getBroadcastOperations().sendEvent("typing", client, message);
        });
        // endregion

        server.start();
    }

    private static String roomOf(Object name) {
        return "person:" + name;
    }

    private static String nameOf(SocketIOClient client) {
        return client.has("name") ? client.get("name") : "guest";
    }
}
