import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers the one who spoke, and tells all the others, under a name of its own, what was said. */
public class Server {
    private static SocketIONamespace home;

    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        home = server.getNamespace("");
        home.addConnectListener(Server::welcome);
        home.addEventListener("echo:say", Map.class, Server::echo);
        server.start();
    }

    private static void welcome(SocketIOClient client) {
        client.set("said", new AtomicInteger());
        client.sendEvent("welcome", Map.of("sid", client.getSessionId()));
    }

    private static void echo(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        AtomicInteger said = client.get("said");
        String text = (String) data.get("text");
        int n = said.incrementAndGet();
        client.sendEvent("echo:reply", Map.of("text", text, "n", n));
        home.getBroadcastOperations().sendEvent("overheard", client, Map.of("text", text));
    }
}
