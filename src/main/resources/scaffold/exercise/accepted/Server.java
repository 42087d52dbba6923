import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;

/** A listener ends in one acknowledgement. */
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
        ack.sendAckData(Map.of("ok", true, "text", data.get("text")));
    }
}
