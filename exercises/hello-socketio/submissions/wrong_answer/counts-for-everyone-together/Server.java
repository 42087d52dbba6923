import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps one count for all connections. */
public class Server {
    private static final AtomicInteger SAID = new AtomicInteger();

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

    private static void echo(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        String text = (String) data.get("text");
        int n = SAID.incrementAndGet();
        client.sendEvent("echo:reply", Map.of("text", text, "n", n));
    }
}
