import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What one says goes back to that one alone. */
public class Server {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, WsContext> clients = new ConcurrentHashMap<>();

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/", ws -> {
                        ws.onConnect(Server::welcome);
                        ws.onMessage(Server::hear);
                        ws.onClose(client -> clients.remove(client.sessionId()));
                    });
                })
                .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
    }

    private static void welcome(WsContext client) {
        clients.put(client.sessionId(), client);
        client.send(Map.of("t", "hello", "id", client.sessionId()));
    }

    private static void hear(WsMessageContext client) {
        JsonNode frame = read(client.message());
        switch (frame.path("t").asText()) {
            case "say" -> client.send(Map.of(
                    "t", "said", "from", client.sessionId(), "text", frame.path("text").asText()));
            case "here" -> client.send(Map.of(
                    "t", "here", "here", clients.containsKey(frame.path("id").asText())));
            default -> {}
        }
    }

    private static void broadcast(Map<String, Object> frame) {
        for (WsContext client : clients.values()) {
            try {
                client.send(frame);
            } catch (RuntimeException gone) {
                // onClose takes it out
            }
        }
    }

    /** The frame; an empty one for what is none. */
    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noFrame) {
            return JSON.createObjectNode();
        }
    }
}
