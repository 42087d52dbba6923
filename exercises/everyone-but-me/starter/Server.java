import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** It runs, knows who is here, and passes on what is said. Listen to who hears it, then make it right. */
public class Server {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, WsContext> everyone = new ConcurrentHashMap<>();

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/", ws -> {
                        ws.onConnect(Server::enter);
                        ws.onMessage(Server::hear);
                        ws.onClose(client -> everyone.remove(client.sessionId()));
                    });
                })
                .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
    }

    private static void enter(WsContext client) {
        everyone.put(client.sessionId(), client);
        client.send(Map.of("t", "hello", "id", client.sessionId()));
    }

    private static void hear(WsMessageContext client) {
        JsonNode frame = read(client.message());
        if (frame.path("t").asText().equals("say")) {
            String text = frame.path("text").asText();
            // Your work starts here: who hears this line, who should, and how many are they?
            for (WsContext one : everyone.values()) {
                send(one, Map.of("t", "said", "from", client.queryParam("name"), "text", text));
            }
        }
    }

    private static void send(WsContext client, Map<String, Object> frame) {
        try {
            client.send(frame);
        } catch (RuntimeException gone) {
            // onClose takes it out
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
