import com.corundumstudio.socketio.AckCallback;
import com.corundumstudio.socketio.AckMode;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A kitchen: it tells prices at once, serves dishes when they are done, and asks the guest one question back. */
public class Server {
    private static final Map<String, Dish> MENU = Map.of("soup", new Dish("soup", 4, 300), "tea", new Dish("tea", 2, 20));
    private static final Map<String, Object> UNKNOWN = Map.of("ok", false, "code", "unknown_dish");

    record Dish(String name, int price, int ms) {}

    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);
        config.setAckMode(AckMode.MANUAL);

        SocketIOServer server = new SocketIOServer(config);
        SocketIONamespace kitchen = server.getNamespace("");
        ScheduledExecutorService stove = Executors.newSingleThreadScheduledExecutor();

        // region answer
        kitchen.addEventListener("price:ask", Object.class, (client, data, ack) -> {
            Dish dish = find(data);
            ack.sendAckData(dish == null ? UNKNOWN : Map.of("ok", true, "price", dish.price()));
        });
        // endregion

        // region later
        kitchen.addEventListener("dish:cook", Object.class, (client, data, ack) -> {
            Dish dish = find(data);
            if (dish == null) {
                ack.sendAckData(UNKNOWN);
                return;
            }
            Object answer = Map.of("ok", true, "dish", dish.name());
            stove.schedule(() -> ack.sendAckData(answer), dish.ms(), TimeUnit.MILLISECONDS);
        });
        // endregion

        // region ask-back
        kitchen.addEventListener("curry:order", Map.class, (client, data, ack) -> {
            AckCallback<Object> question = new AckCallback<>(Object.class, 1) { // seconds
                @Override
                public void onSuccess(Object answer) {
                    serve(answer instanceof Map<?, ?> map && map.get("hot") instanceof Integer hot ? hot : 0);
                }

                @Override
                public void onTimeout() {
                    serve(0); // mild
                }

                private void serve(int hot) {
                    ack.sendAckData(Map.of("ok", true, "hot", hot));
                }
            };
            client.sendEvent("spice:ask", question, Map.of("size", String.valueOf(data.get("size"))));
        });
        // endregion

        server.start();
    }

    /** The dish that a payload names, or null: a payload may be anything. */
    private static Dish find(Object data) {
        return data instanceof Map<?, ?> map && map.get("dish") instanceof String name ? MENU.get(name) : null;
    }
}
