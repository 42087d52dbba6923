import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** One method serves both namespaces; what they pass on is given to it. Talks a lot on stdout. */
public class Server {
    private interface Relay extends BiFunction<SocketIOClient, Map<?, ?>, Map<String, Object>> {}

    public static void main(String[] args) {
        System.out.println("READY? {}[] ¡hola! 안녕 🙂 port=" + System.getenv("PORT"));
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.setWorkerThreads(2);
        config.getSocketConfig().setReuseAddress(true);
        SocketIOServer server = new SocketIOServer(config);
        serve(server, "chat", "chat:message", "chat:message", (client, data) -> {
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("text", data.get("text"));
            message.put("from", client.getSessionId().toString());
            return message;
        });
        serve(server, "notifications", "alert:raise", "alert", (client, data) -> {
            Map<String, Object> alert = new LinkedHashMap<>();
            alert.put("text", data.get("text"));
            alert.put("level", data.get("level"));
            return alert;
        });
        server.start();
        System.out.println("READY");
    }

    private static void serve(SocketIOServer server, String ns, String asked, String answered, Relay relay) {
        SocketIONamespace namespace = server.addNamespace("/" + ns);
        namespace.addConnectListener(client -> {
            client.sendEvent("ready", Map.of("sid", client.getSessionId().toString(), "ns", ns));
            System.out.println(ns + " connect " + client.getSessionId());
        });
        namespace.addDisconnectListener(client -> System.out.println(ns + " disconnect " + client.getSessionId()));
        namespace.addEventListener(asked, Map.class, (client, data, ack) -> {
            System.out.println("[" + ns + "] <- " + data);
            namespace.getBroadcastOperations().sendEvent(answered, relay.apply(client, data));
        });
        namespace.addEventListener("whoami", Map.class, (client, nothing, ack) -> ack.sendAckData(ns));
    }
}
