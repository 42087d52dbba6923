import com.corundumstudio.socketio.AckCallback;
import com.corundumstudio.socketio.AckMode;
import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Every handler returns a future, on a thread of its own; one place acknowledges. An interceptor writes a log. */
public class Server {
    private static final AtomicInteger PLACED = new AtomicInteger();
    private static final Map<String, Object> REFUSAL = Map.of("ok", false, "code", "bad_input");

    interface Handler {
        Object answer(SocketIOClient client, Object data) throws Exception;
    }

    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setAckMode(AckMode.MANUAL);
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        server.addEventInterceptor((client, event, data, ack) ->
                System.out.println(event + " " + data + (ack.isAckRequested() ? " ?" : "")));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Map<String, Handler> handlers =
                Map.of("sum:request", Server::sum, "job:run", Server::job, "order:place", Server::order);
        handlers.forEach((event, handler) -> server.addEventListener(event, Object.class, (client, data, ack) ->
                threads.submit(() -> acknowledge(ack, handler.answer(client, data)))));
        server.start();
    }

    private static Void acknowledge(AckRequest ack, Object answer) {
        if (ack.isAckRequested()) {
            ack.sendAckData(answer);
        }
        return null;
    }

    private static Object sum(SocketIOClient client, Object data) {
        if (data instanceof Map<?, ?> map && map.get("a") instanceof Number a && map.get("b") instanceof Number b) {
            return Map.of("ok", true, "sum", a.doubleValue() + b.doubleValue());
        }
        return REFUSAL;
    }

    private static Object job(SocketIOClient client, Object data) throws InterruptedException {
        Map<?, ?> job = (Map<?, ?>) data;
        TimeUnit.MILLISECONDS.sleep(((Number) job.get("ms")).longValue());
        return Map.of("ok", true, "id", job.get("id"));
    }

    private static Object order(SocketIOClient client, Object data) throws Exception {
        int id = PLACED.incrementAndGet();
        CompletableFuture<String> state = new CompletableFuture<>();
        AckCallback<Map> answered = new AckCallback<>(Map.class) {
            @Override
            public void onSuccess(Map answer) {
                state.complete(Boolean.TRUE.equals(answer.get("accept")) ? "accepted" : "declined");
            }
        };
        client.sendEvent("order:confirm", answered, Map.of("orderId", id));
        state.completeOnTimeout("expired", 1, TimeUnit.SECONDS);
        client.sendEvent("order:state", Map.of("orderId", id, "state", state.get()));
        return Map.of("ok", true);
    }
}
