import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;

/** It runs and adds. But is what it sends an answer? Look at what the client waits for, then make it right. */
public class Server {
    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        SocketIONamespace desk = server.getNamespace("");
        desk.addEventListener("sum:request", Map.class, Server::add);
        server.start();
    }

    private static void add(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        double sum = ((Number) data.get("a")).doubleValue() + ((Number) data.get("b")).doubleValue();
        // Your work starts here: this is one more event, and the client still waits for the answer to its question.
        client.sendEvent("sum:result", Map.of("ok", true, "sum", sum));
    }

    // job:run and order:place are yours to write.
}
