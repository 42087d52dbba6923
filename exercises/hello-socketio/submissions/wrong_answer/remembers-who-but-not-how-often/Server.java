import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Counts for one speaker at a time, and of those who return it knows only that they were here. */
public class Server {
    private static final Set<UUID> KNOWN = new HashSet<>();
    private static UUID speaker;
    private static int n;

    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        SocketIONamespace home = server.getNamespace("");
        home.addConnectListener(Server::welcome);
        home.addEventListener("echo:say", Map.class, Server::echo);
        server.start();
    }

    private static void welcome(SocketIOClient client) {
        client.sendEvent("welcome", Map.of("sid", client.getSessionId()));
    }

    private static synchronized void echo(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        String text = (String) data.get("text");
        boolean isNew = KNOWN.add(client.getSessionId());
        n = client.getSessionId().equals(speaker) ? n + 1 : isNew ? 1 : 2;
        speaker = client.getSessionId();
        client.sendEvent("echo:reply", Map.of("text", text, "n", n));
    }
}
