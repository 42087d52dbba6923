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

/** What is said goes to the whole room, the sender included. */
public class Server {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Map<String, WsContext>> rooms = new ConcurrentHashMap<>();

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/", ws -> {
                        ws.onConnect(Server::welcome);
                        ws.onMessage(Server::hear);
                        ws.onClose(client -> List.copyOf(roomsOf(client)).forEach(room -> go(room, client)));
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

    /** Into the room; false for who is in it already. */
    private static boolean enter(String room, WsContext client) {
        rooms.compute(room, (key, members) -> {
            Map<String, WsContext> all = members == null ? new ConcurrentHashMap<>() : members;
            all.put(client.sessionId(), client);
            return all;
        });
        return roomsOf(client).add(room);
    }

    /** Out of the room; false for who is not in it. */
    private static boolean leave(String room, WsContext client) {
        rooms.computeIfPresent(room, (key, members) -> {
            members.remove(client.sessionId());
            return members.isEmpty() ? null : members;
        });
        return roomsOf(client).remove(room);
    }

    /** Tells everyone in the room but one; everyone, if that one is null. */
    private static void broadcast(String room, Map<String, Object> frame, WsContext exclude) {
        for (WsContext member : rooms.getOrDefault(room, Map.of()).values()) {
            if (exclude == null || !member.sessionId().equals(exclude.sessionId())) {
                send(member, frame);
            }
        }
    }

    private static void go(String room, WsContext client) {
        if (leave(room, client)) {
            broadcast(room, Map.of("t", "left", "room", room, "name", name(client)), null);
        }
    }

    private static void hear(WsMessageContext client) {
        JsonNode frame = read(client.message());
        String room = frame.path("room").asText();
        String text = frame.path("text").asText();
        switch (frame.path("t").asText()) {
            case "join" -> {
                if (enter(room, client)) {
                    broadcast(room, Map.of("t", "joined", "room", room, "name", name(client)), client);
                }
                where(client);
            }
            case "leave" -> {
                go(room, client);
                where(client);
            }
            case "say" -> {
                broadcast(room, Map.of("t", "said", "room", room, "from", name(client), "text", text), null);
                client.send(Map.of("t", "sent", "room", room));
            }
            case "topic" -> broadcast(room, Map.of("t", "topic", "room", room, "text", text), null);
            case "where" -> where(client);
            default -> {}
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
