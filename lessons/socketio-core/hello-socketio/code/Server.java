import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A pinboard: whoever connects is greeted, whoever pins a note is heard by everyone. */
public class Server {
    public static void main(String[] args) {
        // region server
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true); // otherwise a client may bring an id of its choice
        config.getSocketConfig().setReuseAddress(true);
        SocketIOServer server = new SocketIOServer(config);
        SocketIONamespace home = server.getNamespace("");

        home.addConnectListener(client -> {
            System.out.println("connected " + client.getSessionId());
            client.sendEvent("welcome", Map.of("sid", client.getSessionId()));
        });
        home.addDisconnectListener(client -> System.out.println("gone " + client.getSessionId()));
        // endregion

        // region pin
        home.addEventListener("note:pin", Map.class, (client, data, ack) -> {
            Object note = Map.of("text", data.get("text"), "by", client.getSessionId());
            home.getBroadcastOperations().sendEvent("note:pinned", note);
        });
        // endregion

        // region arguments
        home.addMultiTypeEventListener("point:at", (client, data, ack) -> {
            Integer x = data.first();
            Integer y = data.second();
            String label = data.get(2);
            client.sendEvent("point:seen", x, y, label);
        }, Integer.class, Integer.class, String.class);
        // endregion

        // region state
        AtomicInteger all = new AtomicInteger(); // one for the whole program
        home.addConnectListener(client -> client.set("mine", new AtomicInteger())); // one for each connection

        home.addEventListener("count:up", Object.class, (client, data, ack) -> {
            AtomicInteger mine = client.get("mine");
            Object count = Map.of("mine", mine.incrementAndGet(), "all", all.incrementAndGet());
            client.sendEvent("count", count);
        });
        // endregion

        server.start();
    }
}
