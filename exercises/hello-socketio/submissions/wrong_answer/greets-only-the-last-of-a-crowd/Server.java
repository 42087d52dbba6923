import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Waits a moment before it greets, and who comes in that moment takes the greeting of the one before. */
public class Server {
    private static final ScheduledExecutorService LATER = Executors.newSingleThreadScheduledExecutor();
    private static ScheduledFuture<?> greeting;

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

    private static synchronized void welcome(SocketIOClient client) {
        client.set("said", new AtomicInteger());
        if (greeting != null) {
            greeting.cancel(false);
        }
        greeting = LATER.schedule(
                () -> client.sendEvent("welcome", Map.of("sid", client.getSessionId())), 300, TimeUnit.MILLISECONDS);
    }

    private static void echo(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        AtomicInteger said = client.get("said");
        String text = (String) data.get("text");
        int n = said.incrementAndGet();
        client.sendEvent("echo:reply", Map.of("text", text, "n", n));
    }
}
