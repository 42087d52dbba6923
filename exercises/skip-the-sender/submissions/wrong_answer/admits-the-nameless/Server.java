import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Lets in whoever knocks and makes up a name for those who brought none. */
public class Server {
    private static final AtomicLong LAST_ID = new AtomicLong();
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
        chat.addConnectListener(Server::welcome);
        chat.addDisconnectListener(Server::gone);
        chat.addEventListener("room:join", Map.class, Server::join);
        chat.addEventListener("chat:message", Map.class, Server::say);
        chat.addEventListener("room:leave", Map.class, Server::leave);
        server.start();
    }

    private static AuthTokenResult admit(Object auth, SocketIOClient client) {
        if (auth instanceof Map<?, ?> map && map.get("name") instanceof String name && !name.isEmpty()) {
            client.set("name", name);
        }
        return AuthTokenResult.AuthTokenResultSuccess;
    }

    private static void welcome(SocketIOClient client) {
        client.set("rooms", ConcurrentHashMap.newKeySet());
        client.set("name", "guest");
    }

    private static void join(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        String room = (String) data.get("room");
        if (rooms(client).add(room)) {
            client.joinRoom(room);
            toOthers(room, client, "user:joined", Map.of("user", name(client), "room", room));
        }
        ack.sendAckData(Map.of("ok", true));
    }

    private static void say(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        String room = (String) data.get("room");
        if (!rooms(client).contains(room)) {
            ack.sendAckData(Map.of("ok", false, "code", "not_member"));
            return;
        }
        long id = LAST_ID.incrementAndGet();
        Object text = data.get("text");
        toOthers(room, client, "chat:message", Map.of("id", id, "from", name(client), "room", room, "text", text));
        ack.sendAckData(Map.of("ok", true, "id", id));
    }

    private static void leave(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        String room = (String) data.get("room");
        if (rooms(client).remove(room)) {
            client.leaveRoom(room);
            toOthers(room, client, "user:left", Map.of("user", name(client), "room", room));
        }
        ack.sendAckData(Map.of("ok", true));
    }

    /** The library has already emptied its own rooms here, so we go by our own list. */
    private static void gone(SocketIOClient client) {
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
