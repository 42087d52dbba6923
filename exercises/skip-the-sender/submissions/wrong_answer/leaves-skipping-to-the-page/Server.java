import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Sends the message to the whole room, the sender included, and then the word which page should hide it. */
public class Server {
    private static final AtomicLong LAST_ID = new AtomicLong();
    private static final ScheduledExecutorService LATER = Executors.newSingleThreadScheduledExecutor();
    private static SocketIONamespace chat;

    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        chat = server.getNamespace("");
        chat.addAuthTokenListener(Server::admit);
        chat.addConnectListener(Server::expectName);
        chat.addDisconnectListener(Server::gone);
        chat.addEventListener("room:join", Map.class, Server::join);
        chat.addEventListener("chat:message", Map.class, Server::say);
        chat.addEventListener("room:leave", Map.class, Server::leave);
        server.start();
    }

    private static AuthTokenResult admit(Object auth, SocketIOClient client) {
        if (auth instanceof Map<?, ?> map
                && map.get("name") instanceof String name
                && !name.isEmpty()
                && name.length() <= 20) {
            client.set("rooms", ConcurrentHashMap.newKeySet());
            client.set("name", name);
            return AuthTokenResult.AuthTokenResultSuccess;
        }
        return new AuthTokenResult(false, Map.of("message", "a name of 1 to 20 characters is needed"));
    }

    /** Nobody calls admit for a client that sends no auth at all, so look again a little later. */
    private static void expectName(SocketIOClient client) {
        LATER.schedule(() -> isNamed(client), 1, TimeUnit.SECONDS);
    }

    /** A refused client can still send, so every handler asks this first. */
    private static boolean isNamed(SocketIOClient client) {
        if (client.has("name")) {
            return true;
        }
        client.disconnect();
        return false;
    }

    private static void join(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        if (!isNamed(client)) {
            return;
        }
        String room = (String) data.get("room");
        if (rooms(client).add(room)) {
            client.joinRoom(room);
            toOthers(room, client, "user:joined", Map.of("user", name(client), "room", room));
        }
        ack.sendAckData(Map.of("ok", true));
    }

    private static void say(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        if (!isNamed(client)) {
            return;
        }
        String room = (String) data.get("room");
        if (!rooms(client).contains(room)) {
            ack.sendAckData(Map.of("ok", false, "code", "not_member"));
            return;
        }
        long id = LAST_ID.incrementAndGet();
        Object text = data.get("text");
        chat.getRoomOperations(room).sendEvent("chat:message",
                Map.of("id", id, "from", name(client), "room", room, "text", text));
        chat.getRoomOperations(room).sendEvent("chat:hide", Map.of("id", id, "user", name(client)));
        ack.sendAckData(Map.of("ok", true, "id", id));
    }

    private static void leave(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        if (!isNamed(client)) {
            return;
        }
        String room = (String) data.get("room");
        if (rooms(client).remove(room)) {
            client.leaveRoom(room);
            toOthers(room, client, "user:left", Map.of("user", name(client), "room", room));
        }
        ack.sendAckData(Map.of("ok", true));
    }

    /** The library has already emptied its own rooms here, so we go by our own list. */
    private static void gone(SocketIOClient client) {
        if (!client.has("name")) {
            return;
        }
        for (String room : rooms(client)) {
            toOthers(room, client, "user:left", Map.of("user", name(client), "room", room));
        }
    }

    private static void toOthers(String room, SocketIOClient sender, String event, Object data) {
        chat.getRoomOperations(room).sendEvent(event, sender, data);
    }

    private static String name(SocketIOClient client) {
        return client.get("name");
    }

    private static Set<String> rooms(SocketIOClient client) {
        return client.get("rooms");
    }
}
