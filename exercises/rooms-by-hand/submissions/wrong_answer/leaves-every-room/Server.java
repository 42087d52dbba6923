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

/** Leaving one room runs the same code as closing the connection, so it leaves them all. */
public class Server {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Map<String, WsContext>> rooms = new ConcurrentHashMap<>();

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/rooms/{room}", request ->
                            request.json(Map.of("members", members(request.pathParam("room")).size())));
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

    private static Set<String> roomsOf(WsContext client) {
        return client.attribute("rooms");
    }

    private static Map<String, WsContext> members(String room) {
        return rooms.getOrDefault(room, Map.of());
    }

    private static void enter(String room, WsContext client) {
        rooms.compute(room, (name, members) -> {
            Map<String, WsContext> all = members == null ? new ConcurrentHashMap<>() : members;
            all.put(client.sessionId(), client);
            return all;
        });
        roomsOf(client).add(room);
    }

    private static void leave(String room, WsContext client) {
        rooms.computeIfPresent(room, (name, members) -> {
            members.remove(client.sessionId());
            return members.isEmpty() ? null : members;
        });
        roomsOf(client).remove(room);
    }

    private static void hear(WsMessageContext client) {
        JsonNode frame = read(client.message());
        String room = frame.path("room").asText();
        switch (frame.path("t").asText()) {
            case "join" -> {
                enter(room, client);
                client.send(Map.of("t", "joined", "room", room));
            }
            case "leave" -> {
                List.copyOf(roomsOf(client)).forEach(joined -> leave(joined, client));
                client.send(Map.of("t", "left", "room", room));
            }
            case "say" -> {
                if (roomsOf(client).contains(room)) {
                    String text = frame.path("text").asText();
                    Map<String, Object> said =
                            Map.of("t", "said", "room", room, "from", client.sessionId(), "text", text);
                    members(room).values().forEach(member -> send(member, said));
                }
            }
            case "rooms" -> client.send(Map.of("t", "rooms", "rooms", new TreeSet<>(roomsOf(client))));
            default -> {}
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
