import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Counts by id in a map behind one lock, and puts everyone into a room of one. Talks a lot on stdout. */
public class Server {
    private final Map<UUID, Integer> counts = new HashMap<>();
    private SocketIOServer server;

    public static void main(String[] args) {
        System.out.println("READY? {}[] ¡hola! 안녕 🙂 port=" + System.getenv("PORT"));
        new Server().run(Integer.parseInt(System.getenv("PORT")));
        System.out.println("READY");
    }

    private void run(int port) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(port);
        config.setRandomSession(true);
        config.setWorkerThreads(2);
        config.getSocketConfig().setReuseAddress(true);
        server = new SocketIOServer(config);
        server.addConnectListener(this::connected);
        server.addDisconnectListener(this::gone);
        server.addEventListener("echo:say", Map.class, this::say);
        server.start();
    }

    private synchronized void connected(SocketIOClient client) {
        System.out.println("[hello] + " + client.getSessionId() + " by " + client.getTransport());
        counts.put(client.getSessionId(), 0);
        client.joinRoom("only:" + client.getSessionId());
        reply(client, "welcome", Map.of("sid", client.getSessionId().toString()));
    }

    private synchronized void say(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        int n = counts.getOrDefault(client.getSessionId(), 0) + 1;
        counts.put(client.getSessionId(), n);
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("text", data.get("text"));
        reply.put("n", n);
        System.out.println("[hello] <- " + client.getSessionId() + " " + n);
        reply(client, "echo:reply", reply);
        ack.sendAckData(Map.of("heard", true));
    }

    private void reply(SocketIOClient client, String event, Object payload) {
        server.getNamespace("").getRoomOperations("only:" + client.getSessionId()).sendEvent(event, payload);
    }

    private synchronized void gone(SocketIOClient client) {
        System.out.println("[hello] - " + counts.remove(client.getSessionId()));
    }
}
