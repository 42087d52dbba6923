import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whoever speaks hears it as well. */
public class Server {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Map<String, WsContext>> teams = new ConcurrentHashMap<>();

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/", ws -> {
                        ws.onConnect(Server::enter);
                        ws.onMessage(Server::hear);
                        ws.onClose(Server::leave);
                    });
                })
                .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
    }

    private static void enter(WsContext client) {
        teams.computeIfAbsent(client.queryParam("team"), name -> new ConcurrentHashMap<>())
                .put(client.sessionId(), client);
        client.send(Map.of("t", "hello", "id", client.sessionId()));
    }

    private static void leave(WsContext client) {
        teams.computeIfPresent(client.queryParam("team"), (name, team) -> {
            team.remove(client.sessionId());
            return team.isEmpty() ? null : team;
        });
    }

    private static void hear(WsMessageContext client) {
        JsonNode frame = read(client.message());
        if (frame.path("t").asText().equals("say")) {
            String text = frame.path("text").asText();
            int n = tellOthers(client, Map.of("t", "said", "from", client.queryParam("name"), "text", text));
            client.send(Map.of("t", "sent", "n", n));
        }
    }

    /** Tells the others, and says how many they were. */
    private static int tellOthers(WsContext me, Map<String, Object> frame) {
        int told = 0;
        for (WsContext client : teams.get(me.queryParam("team")).values()) {
            if (client.sessionId().equals(me.sessionId())) {
                send(client, frame);
                continue;
            }
            send(client, frame);
            told++;
        }
        return told;
    }

    private static void send(WsContext client, Map<String, Object> frame) {
        try {
            client.send(frame);
        } catch (RuntimeException gone) {
            // leave() takes it out
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
