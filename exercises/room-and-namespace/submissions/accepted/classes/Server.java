import com.corundumstudio.socketio.AckMode;
import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.annotation.OnConnect;
import com.corundumstudio.socketio.annotation.OnEvent;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Annotated listeners, a class per namespace, records as payloads, and a start that takes its time. */
public class Server {
    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setAckMode(AckMode.MANUAL);
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        SocketIONamespace chat = server.addNamespace("/chat");
        chat.addListeners(new Chat(chat));
        SocketIONamespace notifications = server.addNamespace("/notifications");
        notifications.addListeners(new Notifications(notifications));
        Executors.newScheduledThreadPool(1).schedule(server::start, 300, TimeUnit.MILLISECONDS);
    }

    public record Ready(String ns, UUID sid) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Words(String text) {}

    public record Message(UUID from, String text) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Alert(String level, String text) {}

    public static class Chat {
        private final SocketIONamespace namespace;

        Chat(SocketIONamespace namespace) {
            this.namespace = namespace;
        }

        @OnConnect
        public void connected(SocketIOClient client) {
            System.out.printf("chat connect %s%n", client.getSessionId());
            client.sendEvent("ready", new Ready("chat", client.getSessionId()));
        }

        @OnEvent("chat:message")
        public void said(SocketIOClient client, Words words) {
            Message message = new Message(client.getSessionId(), words.text());
            namespace.getAllClients().forEach(each -> each.sendEvent("chat:message", message));
        }

        @OnEvent("whoami")
        public void whoami(SocketIOClient client, AckRequest ack) {
            ack.sendAckData("chat");
        }
    }

    public static class Notifications {
        private final SocketIONamespace namespace;

        Notifications(SocketIONamespace namespace) {
            this.namespace = namespace;
        }

        @OnConnect
        public void connected(SocketIOClient client) {
            System.out.printf("notifications connect %s%n", client.getSessionId());
            client.sendEvent("ready", new Ready("notifications", client.getSessionId()));
        }

        @OnEvent("alert:raise")
        public void raised(SocketIOClient client, Alert alert) {
            namespace.getBroadcastOperations().sendEvent("alert", alert);
        }

        @OnEvent("whoami")
        public void whoami(SocketIOClient client, AckRequest ack) {
            ack.sendAckData("notifications");
        }
    }
}
