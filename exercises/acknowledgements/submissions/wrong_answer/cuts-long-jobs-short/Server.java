import com.corundumstudio.socketio.AckCallback;
import com.corundumstudio.socketio.AckMode;
import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Has no patience: whatever a job asks for, it is said to be done after a quarter of a second. */
public class Server {
    private static final AtomicLong LAST_ORDER = new AtomicLong();
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor();

    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        // Otherwise the library acknowledges with nothing as soon as a listener returns, long before a job is done.
        config.setAckMode(AckMode.MANUAL);
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        SocketIONamespace desk = server.getNamespace("");
        desk.addEventListener("sum:request", Object.class, Server::add);
        desk.addEventListener("job:run", Map.class, Server::run);
        desk.addEventListener("order:place", Map.class, Server::place);
        server.start();
    }

    private static void add(SocketIOClient client, Object data, AckRequest ack) {
        if (data instanceof Map<?, ?> map && map.get("a") instanceof Number a && map.get("b") instanceof Number b) {
            ack.sendAckData(Map.of("ok", true, "sum", a.doubleValue() + b.doubleValue()));
            return;
        }
        ack.sendAckData(Map.of("ok", false, "code", "bad_input"));
    }

    private static void run(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        Object id = data.get("id");
        int ms = (Integer) data.get("ms");
        CLOCK.schedule(() -> ack.sendAckData(Map.of("ok", true, "id", id)), Math.min(ms, 250), TimeUnit.MILLISECONDS);
    }

    private static void place(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        long orderId = LAST_ORDER.incrementAndGet();
        ack.sendAckData(Map.of("ok", true, "orderId", orderId));
        AckCallback<Answer> settle = new AckCallback<>(Answer.class, 1) {
            @Override
            public void onSuccess(Answer answer) {
                tell(client, orderId, answer.accept() ? "accepted" : "declined");
            }

            @Override
            public void onTimeout() {
                tell(client, orderId, "expired");
            }
        };
        client.sendEvent("order:confirm", settle, Map.of("orderId", orderId));
    }

    private static void tell(SocketIOClient client, long orderId, String state) {
        client.sendEvent("order:state", Map.of("orderId", orderId, "state", state));
    }

    public record Answer(boolean accept) {}
}
