import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.BroadcastOperations;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;

/** Shows a letter in the other tabs of whoever wrote it, as if it were theirs, too. */
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
        plaza.addEventListener("say:public", Map.class, Server::sayPublic);
        plaza.addEventListener("say:broadcast", Map.class, Server::sayBroadcast);
        server.start();
    }

    private static void hello(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        String name = (String) data.get("name");
        client.set("name", name);
        client.joinRoom(roomOf(name));
        ack.sendAckData(Map.of("ok", true));
    }

    private static void sayPrivate(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        if (isNameless(client, ack)) {
            return;
        }
        BroadcastOperations receivers = plaza.getRoomOperations(roomOf(data.get("to")));
        int delivered = receivers.getClients().size();
        receivers.sendEvent("msg", msg("private", client, data));
        if (delivered > 0 && !client.get("name").equals(data.get("to"))) {
            plaza.getRoomOperations(roomOf(client.get("name")))
                    .sendEvent("msg", client, msg("private", client, data));
        }
        ack.sendAckData(Map.of("ok", true, "delivered", delivered));
    }

    private static void sayPublic(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        if (isNameless(client, ack)) {
            return;
        }
        plaza.getBroadcastOperations().sendEvent("msg", msg("public", client, data));
        ack.sendAckData(Map.of("ok", true));
    }

    private static void sayBroadcast(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        if (isNameless(client, ack)) {
            return;
        }
        plaza.getBroadcastOperations().sendEvent("msg", client, msg("broadcast", client, data));
        ack.sendAckData(Map.of("ok", true));
    }

    private static boolean isNameless(SocketIOClient client, AckRequest ack) {
        if (client.has("name")) {
            return false;
        }
        ack.sendAckData(Map.of("ok", false, "code", "no_name"));
        return true;
    }

    /** The prefix keeps people apart from the room that the library makes for everyone. */
    private static String roomOf(Object name) {
        return "person:" + name;
    }

    private static Map<String, Object> msg(String kind, SocketIOClient sender, Map<?, ?> data) {
        String from = sender.get("name");
        return Map.of("kind", kind, "from", from, "text", data.get("text"));
    }
}
