import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.Map;

/** It runs, greets whoever comes and hears what they say. Listen to who hears it, then make it right. */
public class Server {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
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

    private static void hear(WsMessageContext client) throws JsonProcessingException {
        JsonNode frame = JSON.readTree(client.message());
        // Your work starts here: this line goes back to the one who said it. Who else should hear it, and how do you
        // find them?
        if (frame.path("t").asText().equals("say")) {
            client.send(Map.of("t", "said", "from", client.sessionId(), "text", frame.path("text").asText()));
        }
    }

    // "here" is yours to answer, and so is what happens when somebody leaves: ws.onClose hears of it.
}
