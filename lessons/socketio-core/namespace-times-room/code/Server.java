import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.List;
import java.util.Map;

/** Two departments of one chain of shops. Each has a room for every branch, and the branches bear the same names in both. */
public class Server {
    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);
        SocketIOServer server = new SocketIOServer(config);

        // region spaces
        for (String ns : List.of("/orders", "/stock")) {
            serve(server.addNamespace(ns), server);
        }
        // endregion

        server.start();
    }

    private static void serve(SocketIONamespace space, SocketIOServer server) {
        // region rooms
        space.addEventListener("watch", Map.class, (client, data, ack) -> {
            client.joinRoom(branch(data));
            ack.sendAckData(Map.of("ok", true));
        });
        space.addEventListener("report", Map.class, (client, data, ack) -> {
            Object news = Map.of("ns", space.getName(), "room", data.get("room"), "text", data.get("text"));
            space.getRoomOperations(branch(data)).sendEvent("news", news);
            ack.sendAckData(Map.of("ok", true));
        });
        // endregion

        // region wrong
        space.addEventListener("misplaced", Map.class, (client, data, ack) -> {
            Object news = Map.of("ns", space.getName(), "room", data.get("room"), "text", data.get("text"));
            server.getRoomOperations(branch(data)).sendEvent("news", news); // every namespace
            ack.sendAckData(Map.of("ok", true));
        });
        // endregion

        // region count
        space.addEventListener("watchers", Map.class, (client, data, ack) ->
                ack.sendAckData(space.getRoomOperations(branch(data)).getClients().size()));
        space.addEventListener("me", Object.class, (client, nothing, ack) -> {
            int rooms = client.getAllRooms().size() - 1; // minus the one of the namespace
            ack.sendAckData(Map.of("ns", space.getName(), "id", client.getSessionId(), "rooms", rooms));
        });
        // endregion
    }

    private static String branch(Map<?, ?> data) {
        return "branch:" + data.get("room");
    }
}
