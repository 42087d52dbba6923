import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A station's loudspeaker: what is announced at one display is heard at all of them. */
public class Server {
    static final ObjectMapper JSON = new ObjectMapper();
    static final AtomicLong lastNumber = new AtomicLong();

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/", ws -> {
                        ws.onConnect(Server::welcome);
                        ws.onMessage(Server::hear);
                        ws.onClose(Server::forget);
                    });
                })
                .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
    }

    // region registry
    static final Map<String, WsContext> displays = new ConcurrentHashMap<>();

    static void welcome(WsContext display) {
        displays.put(display.sessionId(), display);
        String number = String.valueOf(lastNumber.incrementAndGet());
        display.attribute("number", number);
        display.send(Map.of("t", "hello", "id", number));
    }

    static void forget(WsContext display) {
        displays.remove(display.sessionId());
    }
    // endregion

    // region all
    static void tellAll(Map<String, Object> frame) {
        for (WsContext display : displays.values()) {
            try {
                display.send(frame);
            } catch (RuntimeException gone) {
                // forget() takes it out
            }
        }
    }
    // endregion

    // region hear
    static void hear(WsMessageContext display) {
        JsonNode frame = read(display.message());
        switch (frame.path("t").asText()) {
            case "announce" -> tellAll(Map.of(
                    "t", "announced", "at", display.attribute("number"), "text", frame.path("text").asText()));
            case "count" -> display.send(Map.of("t", "count", "displays", displays.size()));
            default -> {}
        }
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noFrame) {
            return JSON.createObjectNode();
        }
    }
    // endregion
}
