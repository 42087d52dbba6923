import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Documents that several people write in: each sees what the others do. */
public class Server {
    static final ObjectMapper JSON = new ObjectMapper();
    static final Map<String, Map<String, WsContext>> rooms = new ConcurrentHashMap<>(); // document → who has it open

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/", ws -> {
                        ws.onConnect(client -> {
                            client.attribute("docs", ConcurrentHashMap.<String>newKeySet());
                            tell(client, Map.of("t", "hello", "id", client.sessionId()));
                        });
                        ws.onMessage(client -> hear(client, read(client)));
                        ws.onClose(Server::gone);
                    });
                })
                .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
    }

    static String name(WsContext client) {
        String name = client.queryParam("name");
        return name == null ? "somebody" : name;
    }

    static Set<String> docs(WsContext client) {
        return client.attribute("docs");
    }

    static Map<String, WsContext> room(String doc) {
        return rooms.getOrDefault(doc, Map.of());
    }

    static void tell(WsContext client, Map<String, Object> frame) {
        try {
            client.send(frame);
        } catch (RuntimeException gone) {
            // onClose takes it out
        }
    }

    // region broadcast
    static void broadcast(String doc, Map<String, Object> frame, WsContext exclude) {
        for (WsContext client : room(doc).values()) {
            if (exclude == null || !client.sessionId().equals(exclude.sessionId())) {
                tell(client, frame);
            }
        }
    }
    // endregion

    // region hear
    static void hear(WsContext client, JsonNode frame) {
        String doc = frame.path("doc").asText(), text = frame.path("text").asText(), name = name(client);
        switch (frame.path("t").asText()) {
            case "type" -> broadcast(doc, Map.of("t", "typed", "doc", doc, "name", name, "text", text), client);
            case "save" -> broadcast(doc, Map.of("t", "saved", "doc", doc, "name", name), null);
            case "open" -> open(doc, client);
            case "close" -> close(doc, client);
            case "who" -> here(doc, client);
            default -> {}
        }
    }
    // endregion

    // region coming
    static boolean enter(String doc, WsContext client) {
        rooms.compute(doc, (key, before) -> {
            Map<String, WsContext> room = before == null ? new ConcurrentHashMap<>() : before;
            room.put(client.sessionId(), client);
            return room;
        });
        return docs(client).add(doc);
    }

    static void open(String doc, WsContext client) {
        if (enter(doc, client)) {
            broadcast(doc, Map.of("t", "opened", "doc", doc, "name", name(client)), client);
        }
        here(doc, client);
    }

    static void here(String doc, WsContext client) {
        List<String> names = room(doc).values().stream().map(Server::name).sorted().toList();
        tell(client, Map.of("t", "here", "doc", doc, "names", names));
    }
    // endregion

    static boolean leave(String doc, WsContext client) {
        rooms.computeIfPresent(doc, (key, room) -> {
            room.remove(client.sessionId());
            return room.isEmpty() ? null : room;
        });
        return docs(client).remove(doc);
    }

    // region going
    static void close(String doc, WsContext client) {
        if (leave(doc, client)) {
            broadcast(doc, Map.of("t", "closed", "doc", doc, "name", name(client)), null);
        }
    }

    static void gone(WsContext client) {
        List.copyOf(docs(client)).forEach(doc -> close(doc, client));
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
