import com.corundumstudio.socketio.AckMode;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.annotation.OnConnect;
import com.corundumstudio.socketio.annotation.OnDisconnect;
import com.corundumstudio.socketio.annotation.OnEvent;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Annotated listeners, records as payloads, and a start that takes its time. */
public class Server {
    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setAckMode(AckMode.MANUAL);
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        server.addListeners(new Hello());
        Executors.newSingleThreadScheduledExecutor().schedule(server::start, 300, TimeUnit.MILLISECONDS);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Said(String text) {}

    public record Welcome(UUID sid) {}

    public record Reply(String text, int n) {}

    public static class Hello {
        private final Map<UUID, Integer> counts = new ConcurrentHashMap<>();

        @OnConnect
        public void connected(SocketIOClient client) {
            client.sendEvent("welcome", new Welcome(client.getSessionId()));
        }

        @OnEvent("echo:say")
        public void echo(SocketIOClient client, Said said) {
            int n = counts.merge(client.getSessionId(), 1, Integer::sum);
            client.sendEvent("echo:reply", new Reply(said.text(), n));
        }

        @OnDisconnect
        public void gone(SocketIOClient client) {
            counts.remove(client.getSessionId());
        }
    }
}
