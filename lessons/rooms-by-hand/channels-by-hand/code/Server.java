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

/** The page of a match: a live ticker, and readers who talk about it. Two channels on each connection. */
public class Server {
    static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/", ws -> {
                        // channel → its rooms that this connection follows
                        ws.onConnect(client -> client.attribute("open", new ConcurrentHashMap<String, Set<String>>()));
                        ws.onMessage(Server::received);
                        ws.onClose(Server::gone);
                    });
                })
                .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
    }

    static Map<String, Set<String>> opened(WsContext client) {
        return client.attribute("open");
    }

    // region wire
    static void received(WsMessageContext client) {
        String text = client.message();
        int bar = text.indexOf('|');
        hear(client, text.substring(0, Math.max(0, bar)), parse(text.substring(bar + 1)));
    }

    static void send(WsContext client, String name, Map<String, Object> frame) {
        try {
            client.send(name + "|" + JSON.valueToTree(frame));
        } catch (RuntimeException gone) {
            // gone() takes it out
        }
    }
    // endregion

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException noFrame) {
            return JSON.createObjectNode();
        }
    }

    // region channels
    interface Handler {
        void hear(Channel channel, WsContext client, JsonNode frame);
    }

    record Channel(String name, Map<String, Map<String, WsContext>> rooms, Map<String, Handler> handlers) {
        static Channel named(String name, Handler post) {
            return new Channel(name, new ConcurrentHashMap<>(), Map.of(
                    "follow", Server::follow, "list", Server::list, "close", Server::close, "post", post));
        }
    }

    static final Map<String, Channel> channels =
            Map.of("ticker", Channel.named("ticker", Server::report), "talk", Channel.named("talk", Server::chat));

    static void report(Channel ticker, WsContext client, JsonNode frame) {
        String room = frame.path("room").asText();
        tell(ticker, room, Map.of("t", "line", "room", room, "text", frame.path("text").asText()));
    }

    static void chat(Channel talk, WsContext client, JsonNode frame) {
        String room = frame.path("room").asText();
        String text = frame.path("text").asText();
        tell(talk, room, Map.of("t", "posted", "room", room, "from", client.sessionId(), "text", text));
    }
    // endregion

    // region rooms
    static void follow(Channel channel, WsContext client, JsonNode frame) {
        String room = frame.path("room").asText();
        channel.rooms().compute(room, (same, before) -> {
            Map<String, WsContext> members = before == null ? new ConcurrentHashMap<>() : before;
            members.put(client.sessionId(), client);
            return members;
        });
        opened(client).get(channel.name()).add(room);
        list(channel, client, frame);
    }

    static void tell(Channel channel, String room, Map<String, Object> frame) {
        for (WsContext client : channel.rooms().getOrDefault(room, Map.of()).values()) {
            send(client, channel.name(), frame);
        }
    }
    // endregion

    static void list(Channel channel, WsContext client, JsonNode frame) {
        Map<String, Object> following = Map.of("t", "following", "rooms", opened(client).get(channel.name()));
        send(client, channel.name(), following);
    }

    static void leave(Channel channel, WsContext client, String room) {
        channel.rooms().computeIfPresent(room, (same, members) -> {
            members.remove(client.sessionId());
            return members.isEmpty() ? null : members;
        });
    }

    // region hear
    static void hear(WsContext client, String name, JsonNode frame) {
        String event = frame.path("t").asText();
        if (event.equals("open")) {
            open(client, name);
        } else if (!opened(client).containsKey(name)) {
            send(client, name, Map.of("t", "error", "why", "not open"));
        } else if (channels.get(name).handlers().containsKey(event)) {
            channels.get(name).handlers().get(event).hear(channels.get(name), client, frame);
        }
    }

    static void open(WsContext client, String name) {
        if (!channels.containsKey(name)) {
            send(client, name, Map.of("t", "refused", "why", "no such channel"));
            return;
        }
        opened(client).putIfAbsent(name, ConcurrentHashMap.newKeySet());
        send(client, name, Map.of("t", "opened", "id", client.sessionId()));
    }
    // endregion

    // region close
    static void close(Channel channel, WsContext client, JsonNode frame) {
        opened(client).remove(channel.name()).forEach(room -> leave(channel, client, room));
    }

    static void gone(WsContext client) {
        List.copyOf(opened(client).keySet()).forEach(name -> close(channels.get(name), client, null));
    }
    // endregion
}
