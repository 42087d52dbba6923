import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;

/** Rooms kept by hand behind one lock; every copy is sent on its own. Talks a lot on stdout. */
public class Server {
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<String, Set<SocketIOClient>> members = new HashMap<>();
    private int said;

    public static void main(String[] args) {
        System.out.println("READY? {}[] ¡hola! 안녕 🙂 port=" + System.getenv("PORT"));
        new Server().run(Integer.parseInt(System.getenv("PORT")));
        System.out.println("READY");
    }

    private void run(int port) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(port);
        config.setRandomSession(true);
        config.setWorkerThreads(2);
        config.getSocketConfig().setReuseAddress(true);
        SocketIOServer server = new SocketIOServer(config);
        Timer timer = new Timer();
        server.addConnectListener(client -> timer.schedule(new TimerTask() {
            @Override
            public void run() {
                throwOutIfNameless(client);
            }
        }, 1200));
        server.getNamespace("").addAuthTokenListener(this::admit);
        server.addDisconnectListener(this::gone);
        server.addEventListener("room:join", Map.class, this::join);
        server.addEventListener("room:leave", Map.class, this::leave);
        server.addEventListener("chat:message", Map.class, this::say);
        server.start();
    }

    private synchronized AuthTokenResult admit(Object auth, SocketIOClient client) {
        String name = auth instanceof Map<?, ?> map ? String.valueOf(map.get("name")) : "";
        if (name.isEmpty() || name.length() > 20 || !((Map<?, ?>) auth).containsKey("name")) {
            System.out.println("[chat] refused " + auth);
            return new AuthTokenResult(false, Map.of("message", "no name, no chat"));
        }
        names.put(client.getSessionId(), name);
        return AuthTokenResult.AuthTokenResultSuccess;
    }

    private synchronized boolean throwOutIfNameless(SocketIOClient client) {
        if (names.containsKey(client.getSessionId())) {
            return false;
        }
        client.disconnect();
        return true;
    }

    private synchronized void join(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        if (throwOutIfNameless(client)) return;
        String room = data.get("room").toString();
        if (members.computeIfAbsent(room, r -> new HashSet<>()).add(client)) {
            tellOthers(room, client, "user:joined", movement(client, room));
        }
        ack.sendAckData(Map.of("ok", true));
    }

    private synchronized void leave(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        if (throwOutIfNameless(client)) return;
        forget(client, data.get("room").toString());
        ack.sendAckData(Map.of("ok", true));
    }

    private synchronized void say(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
        if (throwOutIfNameless(client)) return;
        String room = data.get("room").toString();
        if (!members.getOrDefault(room, Set.of()).contains(client)) {
            ack.sendAckData(Map.of("ok", false, "code", "not_member"));
            return;
        }
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", "m" + ++said);
        message.put("from", names.get(client.getSessionId()));
        message.put("room", room);
        message.put("text", data.get("text"));
        tellOthers(room, client, "chat:message", message);
        ack.sendAckData(Map.of("ok", true, "id", message.get("id")));
    }

    private synchronized void gone(SocketIOClient client) {
        List.copyOf(members.keySet()).forEach(room -> forget(client, room));
        System.out.println("[chat] bye " + names.remove(client.getSessionId()));
    }

    private void forget(SocketIOClient client, String room) {
        Set<SocketIOClient> inside = members.getOrDefault(room, new HashSet<>());
        if (inside.remove(client)) {
            tellOthers(room, client, "user:left", movement(client, room));
        }
        if (inside.isEmpty()) {
            members.remove(room);
        }
    }

    private Map<String, String> movement(SocketIOClient client, String room) {
        return Map.of("user", names.get(client.getSessionId()), "room", room);
    }

    private void tellOthers(String room, SocketIOClient me, String event, Object payload) {
        for (SocketIOClient other : members.getOrDefault(room, Set.of())) {
            if (!other.equals(me)) {
                System.out.println("[chat] -> " + names.get(other.getSessionId()) + " " + event + " " + payload);
                other.sendEvent(event, payload);
            }
        }
    }
}
