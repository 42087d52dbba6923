import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** It runs, greets whoever comes, and lists connections. Open a second tab and look at the list, then make people of it. */
public class Server {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> connections = new ConcurrentHashMap<>();

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/", ws -> {
                        ws.onConnect(Server::welcome);
                        ws.onMessage(Server::hear);
                        // When is somebody gone? And what about a connection that stays open and says nothing any more?
                        ws.onClose(client -> connections.remove(client.sessionId()));
                    });
                })
                .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
    }

    private static void welcome(WsContext client) {
        connections.put(client.sessionId(), client.queryParam("user"));
        client.send(Map.of("t", "hello", "id", client.sessionId()));
    }

    private static void hear(WsMessageContext client) {
        JsonNode frame = read(client.message());
        // Your work starts here: who is a person, and in which place?
        if (frame.path("t").asText().equals("who")) {
            client.send(Map.of("t", "here", "users", List.copyOf(connections.values())));
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
