import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Shared shopping lists: what one connection does, the others in the room hear of. */
public class Server {
    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        SocketIONamespace shop = server.getNamespace("");
        AtomicLong lastId = new AtomicLong();

        shop.addAuthTokenListener((auth, client) -> {
            if (auth instanceof Map<?, ?> map && map.get("name") instanceof String name && !name.isEmpty()) {
                client.set("opened", ConcurrentHashMap.newKeySet());
                client.set("name", name);
                return AuthTokenResult.AuthTokenResultSuccess;
            }
            return new AuthTokenResult(false, Map.of("message", "name needed"));
        });

        // region open
        shop.addEventListener("list:open", Map.class, (client, data, ack) -> {
            Object room = data.get("room");
            if (!client.has("name") || !isList(room)) {
                ack.sendAckData(Map.of("ok", false, "code", "no_list"));
                return;
            }
            if (opened(client).add((String) room)) {
                client.joinRoom((String) room);
                Object came = Map.of("who", client.get("name"), "room", room);
                shop.getRoomOperations((String) room).sendEvent("person:came", client, came);
            }
            ack.sendAckData(Map.of("ok", true));
        });
        // endregion

        // region add
        shop.addEventListener("item:add", Map.class, (client, data, ack) -> {
            Object room = data.get("room");
            if (!isOpen(client, room)) {
                ack.sendAckData(Map.of("ok", false, "code", "not_open"));
                return;
            }
            long id = lastId.incrementAndGet();
            Object added = Map.of(
                    "id", id, "by", client.get("name"), "room", room, "text", data.get("text"));
            shop.getRoomOperations((String) room).sendEvent("item:added", client, added);
            ack.sendAckData(Map.of("ok", true, "id", id));
        });
        // endregion

        // region typing
        shop.addEventListener("list:typing", Map.class, (client, data, ack) -> {
            Object room = data.get("room");
            if (!isOpen(client, room)) return;
            String who = client.get("name");
            Object typing = Map.of("who", who, "room", room);
            shop.getRoomOperations((String) room)
                    .sendEvent("list:typing", tab -> who.equals(tab.get("name")), typing);
        });
        // endregion

        shop.addEventListener("list:close", Map.class, (client, data, ack) -> {
            Object room = data.get("room");
            if (isOpen(client, room)) {
                opened(client).remove(room);
                client.leaveRoom((String) room);
                Object went = Map.of("who", client.get("name"), "room", room);
                shop.getRoomOperations((String) room).sendEvent("person:went", client, went);
            }
            ack.sendAckData(Map.of("ok", true));
        });

        // region gone
        shop.addDisconnectListener(client -> {
            if (!client.has("name")) return; // was refused
            for (String room : opened(client)) { // our own list: the library's is empty by now
                Object went = Map.of("who", client.get("name"), "room", room);
                shop.getRoomOperations(room).sendEvent("person:went", client, went);
            }
        });
        // endregion

        server.start();
    }

    private static boolean isList(Object room) {
        return room instanceof String name && name.startsWith("list-");
    }

    private static boolean isOpen(SocketIOClient client, Object room) {
        return client.has("name") && isList(room) && opened(client).contains(room);
    }

    private static Set<String> opened(SocketIOClient client) {
        return client.get("opened");
    }
}
