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

/** Parcels: whoever watches one hears where it is. */
public class Server {
    static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    // region http
                    config.routes.get("/parcels/{parcel}", request -> {
                        int watching = watchers(request.pathParam("parcel")).size();
                        request.json(Map.of("watching", watching));
                    });
                    config.routes.ws("/", ws -> {
                        ws.onConnect(Server::welcome);
                        ws.onMessage(Server::hear);
                        ws.onClose(Server::gone);
                    });
                    // endregion
                })
                .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
    }

    static void welcome(WsContext client) {
        client.attribute("watching", ConcurrentHashMap.<String>newKeySet());
        client.send(Map.of("t", "hello", "id", client.sessionId()));
    }

    static Set<String> watching(WsContext client) {
        return client.attribute("watching");
    }

    static Map<String, WsContext> watchers(String parcel) {
        return rooms.getOrDefault(parcel, Map.of());
    }

    // region rooms
    static final Map<String, Map<String, WsContext>> rooms = new ConcurrentHashMap<>(); // parcel → who watches it

    static void enter(String parcel, WsContext client) {
        rooms.compute(parcel, (name, before) -> {
            Map<String, WsContext> watchers = before == null ? new ConcurrentHashMap<>() : before;
            watchers.put(client.sessionId(), client);
            return watchers;
        });
        watching(client).add(parcel);
    }

    static void leave(String parcel, WsContext client) {
        rooms.computeIfPresent(parcel, (name, watchers) -> {
            watchers.remove(client.sessionId());
            return watchers.isEmpty() ? null : watchers;
        });
        watching(client).remove(parcel);
    }
    // endregion

    // region say
    static void scanned(String parcel, String place) {
        for (WsContext client : watchers(parcel).values()) {
            tell(client, Map.of("t", "scanned", "parcel", parcel, "place", place));
        }
    }
    // endregion

    // region gone
    static void gone(WsContext client) {
        List.copyOf(watching(client)).forEach(parcel -> leave(parcel, client));
    }
    // endregion

    static void hear(WsMessageContext client) {
        JsonNode frame = read(client.message());
        String parcel = frame.path("parcel").asText();
        switch (frame.path("t").asText()) {
            case "watch" -> enter(parcel, client);
            case "unwatch" -> leave(parcel, client);
            case "scan" -> scanned(parcel, frame.path("place").asText());
            case "list" -> {}
            default -> {
                return;
            }
        }
        if (!frame.path("t").asText().equals("scan")) {
            tell(client, Map.of("t", "watching", "parcels", List.copyOf(watching(client))));
        }
    }

    static void tell(WsContext client, Map<String, Object> frame) {
        try {
            client.send(frame);
        } catch (RuntimeException gone) {
            // gone() takes it out
        }
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noFrame) {
            return JSON.createObjectNode();
        }
    }
}
