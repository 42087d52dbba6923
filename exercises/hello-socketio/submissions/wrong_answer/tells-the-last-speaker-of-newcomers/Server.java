import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps the last one that it heard in a variable, greets newcomers, and tells that one of them. */
public class Server {
    private static volatile SocketIOClient last;

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
        client.set("said", new AtomicInteger());
        client.sendEvent("welcome", Map.of("sid", client.getSessionId()));
        if (last != null) {
            last.sendEvent("newcomer", Map.of("sid", client.getSessionId()));
        }
    }

    private static void echo(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        last = client;
        AtomicInteger said = client.get("said");
        String text = (String) data.get("text");
        int n = said.incrementAndGet();
        client.sendEvent("echo:reply", Map.of("text", text, "n", n));
    }
}
