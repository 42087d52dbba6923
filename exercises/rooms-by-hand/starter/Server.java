import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.Map;

/** It runs, greets whoever comes and answers join. Listen to who hears what is said, then make rooms of it. */
public class Server {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    // The name of the room is request.pathParam("room").
                    config.routes.get("/rooms/{room}", request -> request.json(Map.of("members", 0)));
                    config.routes.ws("/", ws -> {
                        ws.onConnect(Server::welcome);
                        ws.onMessage(Server::hear);
                    });
                })
                .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
    }

    private static void welcome(WsContext client) {
        client.send(Map.of("t", "hello", "id", client.sessionId()));
    }

    private static void hear(WsMessageContext client) {
        JsonNode frame = read(client.message());
        String room = frame.path("room").asText();
        // Your work starts here: who is in which room, and who hears this line?
        switch (frame.path("t").asText()) {
            case "join" -> client.send(Map.of("t", "joined", "room", room));
            case "say" -> client.send(Map.of(
                    "t", "said", "room", room, "from", client.sessionId(), "text", frame.path("text").asText()));
            default -> {}
        }
    }

    // leave and rooms are yours to answer, and so is what happens when somebody is gone: ws.onClose hears of it.

    /** The frame; an empty one for what is none. */
    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noFrame) {
            return JSON.createObjectNode();
        }
    }
}
