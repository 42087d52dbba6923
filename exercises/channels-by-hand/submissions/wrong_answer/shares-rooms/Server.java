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

/** The rooms of both channels are in one map, by their names. */
public class Server {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Map<String, WsContext>> rooms = new ConcurrentHashMap<>();
    private static final Map<String, Channel> channels =
            Map.of("chat", new Channel("chat", Server::talk), "alerts", new Channel("alerts", Server::raise));

    /** What one word means in one channel. */
    interface Handler {
        void hear(Channel channel, WsContext client, JsonNode frame);
    }

    record Channel(String name, Map<String, Handler> handlers) {
        Channel(String name, Handler say) {
            this(name, Map.of(
                    "join", Server::join, "rooms", Server::list, "close", Server::close, "say", say));
        }

        void tell(String room, Map<String, Object> frame) {
            rooms.getOrDefault(room, Map.of()).values().forEach(member -> send(member, name, frame));
        }

        void leave(String room, WsContext client) {
            rooms.computeIfPresent(room, (same, members) -> {
                members.remove(client.sessionId());
                return members.isEmpty() ? null : members;
            });
        }
    }

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/", ws -> {
                        ws.onConnect(client -> client.attribute("open", new ConcurrentHashMap<String, Set<String>>()));
                        ws.onMessage(Server::hear);
                        ws.onClose(client -> List.copyOf(open(client).keySet())
                                .forEach(name -> close(channels.get(name), client, JSON.createObjectNode())));
                    });
                })
                .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
    }

    /** The names of the channels that the client has open, with its rooms there. */
    private static Map<String, Set<String>> open(WsContext client) {
        return client.attribute("open");
    }

    private static void hear(WsMessageContext client) {
        String text = client.message();
        int bar = text.indexOf('|');
        String name = text.substring(0, Math.max(0, bar));
        JsonNode frame = read(text.substring(bar + 1));
        String event = frame.path("t").asText();
        if (event.equals("open")) {
            open(name, client);
        } else if (!open(client).containsKey(name)) {
            send(client, name, Map.of("t", "error", "why", "not open"));
        } else if (channels.get(name).handlers().containsKey(event)) {
            channels.get(name).handlers().get(event).hear(channels.get(name), client, frame);
        }
    }

    private static void open(String name, WsContext client) {
        if (!channels.containsKey(name)) {
            send(client, name, Map.of("t", "refused", "why", "no such channel"));
            return;
        }
        open(client).putIfAbsent(name, ConcurrentHashMap.newKeySet());
        send(client, name, Map.of("t", "opened", "id", client.sessionId()));
    }

    private static void join(Channel channel, WsContext client, JsonNode frame) {
        String room = frame.path("room").asText();
        rooms.compute(room, (same, before) -> {
            Map<String, WsContext> members = before == null ? new ConcurrentHashMap<>() : before;
            members.put(client.sessionId(), client);
            return members;
        });
        open(client).get(channel.name()).add(room);
        send(client, channel.name(), Map.of("t", "joined", "room", room));
    }

    private static void list(Channel channel, WsContext client, JsonNode frame) {
        Set<String> own = new TreeSet<>(open(client).get(channel.name()));
        send(client, channel.name(), Map.of("t", "rooms", "rooms", own));
    }

    private static void close(Channel channel, WsContext client, JsonNode frame) {
        open(client).remove(channel.name()).forEach(room -> channel.leave(room, client));
    }

    private static void talk(Channel channel, WsContext client, JsonNode frame) {
        String room = frame.path("room").asText();
        if (open(client).get(channel.name()).contains(room)) {
            String text = frame.path("text").asText();
            channel.tell(room, Map.of("t", "said", "room", room, "from", client.sessionId(), "text", text));
        }
    }

    private static void raise(Channel channel, WsContext client, JsonNode frame) {
        String room = frame.path("room").asText();
        channel.tell(room, Map.of("t", "alert", "room", room, "text", frame.path("text").asText()));
    }

    private static void send(WsContext client, String name, Map<String, Object> frame) {
        try {
            client.send(name + "|" + JSON.valueToTree(frame));
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
