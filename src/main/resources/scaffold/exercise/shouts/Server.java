import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Locale;
import java.util.Map;

/** Mistake: what comes back is not what was said. */
public class Server {
    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        server.getNamespace("").addEventListener("echo", Map.class, Server::echo);
        server.start();
    }

    private static void echo(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        String text = String.valueOf(data.get("text"));
        ack.sendAckData(Map.of("ok", true, "text", text.toUpperCase(Locale.ROOT)));
    }
}
