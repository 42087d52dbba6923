import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Card tables: the others hear once who sits down, and once who is really gone. */
public class Server {
    static final long GRACE = 600;
    static final long PING_EVERY = 300;
    static final long SILENT = 1000;

    static final ObjectMapper JSON = new ObjectMapper();
    static final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    // region ends
                    config.routes.ws("/", ws -> {
                        ws.onConnect(client -> {
                            comes(client.queryParam("table"), client.queryParam("player"), client);
                            client.attribute("beat", heartbeat(client));
                        });
                        ws.onMessage(Server::hear);
                        ws.onClose(client -> {
                            client.<Future<?>>attribute("beat").cancel(false);
                            goes(client.queryParam("table"), client.queryParam("player"), client);
                        });
                    });
                    // endregion
                })
                .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
    }

    // region comes
    static final Map<String, Map<String, Seat>> tables = new HashMap<>();

    static class Seat {
        final Set<WsContext> tabs = new HashSet<>();
        Future<?> goodbye;
    }

    static synchronized void comes(String table, String player, WsContext client) {
        Map<String, Seat> players = tables.computeIfAbsent(table, name -> new TreeMap<>());
        boolean sits = players.containsKey(player);
        Seat seat = players.computeIfAbsent(player, name -> new Seat());
        if (seat.goodbye != null) {
            seat.goodbye.cancel(false);
        }
        seat.tabs.add(client);
        tell(client, Map.of("t", "hello", "id", client.sessionId()));
        if (!sits) {
            tellOthers(table, player, Map.of("t", "sat", "player", player));
        }
    }
    // endregion

    // region goes
    static synchronized void goes(String table, String player, WsContext client) {
        Seat seat = tables.get(table).get(player);
        seat.tabs.remove(client);
        if (seat.tabs.isEmpty()) {
            seat.goodbye = clock.schedule(() -> gone(table, player), GRACE, TimeUnit.MILLISECONDS);
        }
    }

    static synchronized void gone(String table, String player) {
        Map<String, Seat> players = tables.get(table);
        if (!players.get(player).tabs.isEmpty()) {
            return; // back, while this waited for the lock
        }
        players.remove(player);
        if (players.isEmpty()) {
            tables.remove(table);
        }
        tellOthers(table, player, Map.of("t", "rose", "player", player));
    }
    // endregion

    // region heartbeat
    static Future<?> heartbeat(WsContext client) {
        client.attribute("answeredAt", System.currentTimeMillis());
        return clock.scheduleAtFixedRate(() -> {
            long answeredAt = client.attribute("answeredAt");
            if (System.currentTimeMillis() - answeredAt > SILENT) {
                client.session.disconnect();
            } else {
                tell(client, Map.of("t", "ping"));
            }
        }, PING_EVERY, PING_EVERY, TimeUnit.MILLISECONDS);
    }
    // endregion

    static void hear(WsMessageContext client) {
        switch (read(client.message()).path("t").asText()) {
            case "pong" -> client.attribute("answeredAt", System.currentTimeMillis());
            case "who" -> tell(client, Map.of("t", "seats", "players", players(client.queryParam("table"))));
            default -> {}
        }
    }

    static synchronized List<String> players(String table) {
        return List.copyOf(tables.get(table).keySet());
    }

    static void tellOthers(String table, String player, Map<String, Object> frame) {
        tables.getOrDefault(table, Map.of()).forEach((other, seat) -> {
            if (!other.equals(player)) {
                seat.tabs.forEach(client -> tell(client, frame));
            }
        });
    }

    static void tell(WsContext client, Map<String, Object> frame) {
        try {
            client.send(frame);
        } catch (RuntimeException gone) {
            // goes() takes it out
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
