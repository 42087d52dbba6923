import com.corundumstudio.socketio.AckMode;
import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.annotation.OnEvent;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Annotated listeners, records as payloads, acknowledgements only where they are due, and a slow start. */
public class Server {
    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setAckMode(AckMode.MANUAL);
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        server.addListeners(new Plaza(server.getNamespace("")));
        Executors.newSingleThreadScheduledExecutor().schedule(server::start, 300, TimeUnit.MILLISECONDS);
    }

    public record Hello(String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Say(String to, String text) {}

    public record Message(String kind, String from, String text) {}

    public record Delivered(boolean ok, int delivered) {}

    public static class Plaza {
        private final SocketIONamespace plaza;

        Plaza(SocketIONamespace plaza) {
            this.plaza = plaza;
        }

        @OnEvent("hello")
        public void hello(SocketIOClient client, Hello hello, AckRequest ack) {
            client.set("name", hello.name());
            ack.sendAckData(Map.of("ok", true));
        }

        @OnEvent("say:private")
        public void sayPrivate(SocketIOClient client, Say say, AckRequest ack) {
            message("private", client, say, ack).ifPresent(message -> {
                Collection<SocketIOClient> tabs = plaza.getAllClients().stream()
                        .filter(other -> say.to().equals(other.get("name")))
                        .toList();
                tabs.forEach(tab -> tab.sendEvent("msg", message));
                ack.sendAckData(new Delivered(true, tabs.size()));
            });
        }

        @OnEvent("say:public")
        public void sayPublic(SocketIOClient client, AckRequest ack, Say say) {
            message("public", client, say, ack)
                    .ifPresent(message -> plaza.getBroadcastOperations().sendEvent("msg", message));
        }

        @OnEvent("say:broadcast")
        public void sayBroadcast(SocketIOClient client, AckRequest ack, Say say) {
            message("broadcast", client, say, ack)
                    .ifPresent(message -> plaza.getBroadcastOperations().sendEvent("msg", client::equals, message));
        }

        /** Empty for a client without a name, which has been told so. */
        private Optional<Message> message(String kind, SocketIOClient client, Say say, AckRequest ack) {
            String name = client.get("name");
            if (name == null) {
                ack.sendAckData(Map.of("ok", false, "code", "no_name"));
                return Optional.empty();
            }
            return Optional.of(new Message(kind, name, say.text()));
        }
    }
}
