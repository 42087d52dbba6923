import com.corundumstudio.socketio.AckMode;
import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.MultiTypeAckCallback;
import com.corundumstudio.socketio.MultiTypeArgs;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.HashMap;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;

/** Waits half as long for the client's answer as the contract says. */
public class Server {
    private final Timer timer = new Timer();
    private final Map<String, TimerTask> open = new HashMap<>();
    private int count;

    public static void main(String[] args) {
        System.out.println("READY? {}[] ¡hola! 안녕 🙂 port=" + System.getenv("PORT"));
        new Server().run(Integer.parseInt(System.getenv("PORT")));
        System.out.println("READY");
    }

    private void run(int port) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(port);
        config.setAckMode(AckMode.MANUAL);
        config.setRandomSession(true);
        config.setWorkerThreads(2);
        config.getSocketConfig().setReuseAddress(true);
        SocketIOServer server = new SocketIOServer(config);
        server.addEventListener("sum:request", Object.class, this::add);
        server.addEventListener("job:run", Map.class, this::work);
        server.addEventListener("order:place", Object.class, this::place);
        server.start();
    }

    private void add(SocketIOClient client, Object data, AckRequest ack) {
        System.out.println("[desk] sum " + data);
        Map<?, ?> map = data instanceof Map<?, ?> m ? m : Map.of();
        if (map.get("a") instanceof Number a && map.get("b") instanceof Number b) {
            ack.sendAckData(Map.of("ok", true, "sum", a.doubleValue() + b.doubleValue()));
        } else {
            ack.sendAckData(Map.of("ok", false, "code", "bad_input"));
        }
    }

    private void work(SocketIOClient client, Map<?, ?> job, AckRequest ack) {
        System.out.println("[desk] job " + job);
        after(((Number) job.get("ms")).longValue(), () -> ack.sendAckData(Map.of("ok", true, "id", job.get("id"))));
    }

    private synchronized void place(SocketIOClient client, Object data, AckRequest ack) {
        String id = "order-" + ++count;
        open.put(id, after(500, () -> settle(client, id, "expired")));
        client.sendEvent("order:confirm", new MultiTypeAckCallback(Map.class) {
            @Override
            public void onSuccess(MultiTypeArgs answers) {
                boolean accept = Boolean.TRUE.equals(answers.<Map<?, ?>>first().get("accept"));
                settle(client, id, accept ? "accepted" : "declined");
            }
        }, Map.of("orderId", id));
    }

    /** Only an open order can be settled, and settling closes it: whoever comes second comes too late. */
    private synchronized void settle(SocketIOClient client, String id, String state) {
        TimerTask expiry = open.remove(id);
        System.out.println("[desk] settle " + id + " " + state + (expiry == null ? " (too late)" : ""));
        if (expiry != null) {
            expiry.cancel();
            client.sendEvent("order:state", Map.of("orderId", id, "state", state));
        }
    }

    private TimerTask after(long ms, Runnable act) {
        TimerTask task = new TimerTask() {
            @Override
            public void run() {
                act.run();
            }
        };
        timer.schedule(task, ms);
        return task;
    }
}
