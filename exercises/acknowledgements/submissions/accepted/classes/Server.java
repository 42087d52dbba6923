import com.corundumstudio.socketio.AckCallback;
import com.corundumstudio.socketio.AckMode;
import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.annotation.OnEvent;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Annotated listeners, payloads as a tree or as records, futures for what takes time, and a slow start. */
public class Server {
    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setAckMode(AckMode.MANUAL);
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        server.addListeners(new Desk());
        Executors.newSingleThreadScheduledExecutor().schedule(server::start, 300, TimeUnit.MILLISECONDS);
    }

    public record Sum(boolean ok, double sum) {}

    public record Refusal(boolean ok, String code) {}

    public record Job(JsonNode id, long ms) {}

    public record Done(boolean ok, JsonNode id) {}

    public record Confirm(UUID orderId) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Answer(boolean accept) {}

    public record State(UUID orderId, String state) {}

    public static class Desk {
        @OnEvent("sum:request")
        public void add(SocketIOClient client, JsonNode data, AckRequest ack) {
            JsonNode numbers = Optional.ofNullable(data).orElse(MissingNode.getInstance());
            JsonNode a = numbers.path("a");
            JsonNode b = numbers.path("b");
            Object answer = a.isNumber() && b.isNumber()
                    ? new Sum(true, a.asDouble() + b.asDouble())
                    : new Refusal(false, "bad_input");
            ack.sendAckData(answer);
        }

        @OnEvent("job:run")
        public void work(SocketIOClient client, AckRequest ack, Job job) {
            Executor later = CompletableFuture.delayedExecutor(job.ms(), TimeUnit.MILLISECONDS);
            CompletableFuture.runAsync(() -> ack.sendAckData(new Done(true, job.id())), later);
        }

        @OnEvent("order:place")
        public void place(SocketIOClient client, JsonNode order) {
            UUID id = UUID.randomUUID();
            CompletableFuture<Boolean> accepted = new CompletableFuture<>();
            AckCallback<Answer> answered = new AckCallback<>(Answer.class) {
                @Override
                public void onSuccess(Answer answer) {
                    accepted.complete(answer.accept());
                }
            };
            accepted.orTimeout(1000, TimeUnit.MILLISECONDS)
                    .handle((yes, late) -> late != null ? "expired" : yes ? "accepted" : "declined")
                    .thenAccept(state -> client.sendEvent("order:state", new State(id, state)));
            client.sendEvent("order:confirm", answered, new Confirm(id));
        }
    }
}
