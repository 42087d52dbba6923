import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A shared map: pointers are for the others, notes are for everyone. */
public class Server {
    static final ObjectMapper JSON = new ObjectMapper();
    static final Map<String, WsContext> everyone = new ConcurrentHashMap<>();
    static long lastNote;

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/", ws -> {
                        ws.onConnect(client -> {
                            everyone.put(client.sessionId(), client);
                            tell(client, Map.of("t", "hello", "id", name(client)));
                        });
                        ws.onMessage(client -> hear(client, read(client)));
                        ws.onClose(client -> everyone.remove(client.sessionId()));
                    });
                })
                .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
    }

    static String name(WsContext client) {
        String name = client.queryParam("name");
        return name == null ? "somebody" : name;
    }

    static void tell(WsContext client, Map<String, Object> frame) {
        try {
            client.send(frame);
        } catch (RuntimeException gone) {
            // onClose takes it out
        }
    }

    // region others
    static void tellOthers(WsContext me, Map<String, Object> frame) {
        for (WsContext client : everyone.values()) {
            if (!client.sessionId().equals(me.sessionId())) {
                tell(client, frame);
            }
        }
    }
    // endregion

    // region hear
    static void hear(WsContext client, JsonNode frame) {
        switch (frame.path("t").asText()) {
            case "point" -> tellOthers(client, Map.of(
                    "t", "pointed", "name", name(client), "x", frame.path("x"), "y", frame.path("y")));
            case "note" -> note(name(client), frame.path("text").asText());
            case "me" -> tell(client, Map.of("t", "me", "name", name(client)));
            default -> {}
        }
    }

    /** One at a time: handlers of several connections run at once, and notes have one order for everyone. */
    static synchronized void note(String name, String text) {
        Map<String, Object> frame = Map.of("t", "noted", "n", ++lastNote, "name", name, "text", text);
        everyone.values().forEach(client -> tell(client, frame));
    }
    // endregion

    static JsonNode read(WsMessageContext client) {
        try {
            return JSON.readTree(client.message());
        } catch (JsonProcessingException noFrame) {
            return JSON.createObjectNode();
        }
    }
}
