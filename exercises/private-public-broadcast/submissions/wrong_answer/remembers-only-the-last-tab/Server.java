import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps one connection for each name, the latest, so the other tabs of a person hear nothing. */
public class Server {
    private static final Map<Object, SocketIOClient> TABS = new ConcurrentHashMap<>();
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
        TABS.put(name, client);
        ack.sendAckData(Map.of("ok", true));
    }

    private static void sayPrivate(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        if (isNameless(client, ack)) {
            return;
        }
        SocketIOClient tab = TABS.get(data.get("to"));
        if (tab == null || !tab.isChannelOpen()) {
            ack.sendAckData(Map.of("ok", true, "delivered", 0));
            return;
        }
        tab.sendEvent("msg", msg("private", client, data));
        ack.sendAckData(Map.of("ok", true, "delivered", 1));
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

    private static Map<String, Object> msg(String kind, SocketIOClient sender, Map<?, ?> data) {
        String from = sender.get("name");
        return Map.of("kind", kind, "from", from, "text", data.get("text"));
    }
}
