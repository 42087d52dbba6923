import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** It runs, greets whoever comes and knows its rooms. Only nobody hears of the others yet. */
public class Server {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Map<String, WsContext>> rooms = new ConcurrentHashMap<>();

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/", ws -> {
                        ws.onConnect(Server::welcome);
                        ws.onMessage(Server::hear);
                        ws.onClose(client -> List.copyOf(roomsOf(client)).forEach(room -> leave(room, client)));
                    });
                })
                .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
    }

    private static void welcome(WsContext client) {
        client.attribute("rooms", ConcurrentHashMap.<String>newKeySet());
        client.send(Map.of("t", "hello", "id", client.sessionId()));
    }

    private static String name(WsContext client) {
        return client.queryParam("name");
    }

    private static Set<String> roomsOf(WsContext client) {
        return client.attribute("rooms");
    }

    private static void enter(String room, WsContext client) {
        rooms.compute(room, (key, members) -> {
            Map<String, WsContext> all = members == null ? new ConcurrentHashMap<>() : members;
            all.put(client.sessionId(), client);
            return all;
        });
        roomsOf(client).add(room);
    }

    private static void leave(String room, WsContext client) {
        rooms.computeIfPresent(room, (key, members) -> {
            members.remove(client.sessionId());
            return members.isEmpty() ? null : members;
        });
        roomsOf(client).remove(room);
    }

    /** Tells everyone in the room but one; everyone, if that one is null. */
    private static void broadcast(String room, Map<String, Object> frame, WsContext exclude) {
        // Your work starts here. Then: who calls it when, and whom do they leave out?
    }

    private static void hear(WsMessageContext client) {
        JsonNode frame = read(client.message());
        String room = frame.path("room").asText();
        switch (frame.path("t").asText()) {
            case "join" -> {
                enter(room, client);
                where(client);
            }
            case "leave" -> {
                leave(room, client);
                where(client);
            }
            case "say" -> client.send(Map.of("t", "sent", "room", room));
            case "where" -> where(client);
            default -> {} // topic is yours altogether
        }
    }

    private static void where(WsContext client) {
        client.send(Map.of("t", "where", "rooms", new TreeSet<>(roomsOf(client))));
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
