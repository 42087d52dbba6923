import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;

/** It runs and greets whoever arrives. Listen to who hears the greeting, then make the server answer. */
public class Server {
    private static SocketIONamespace home;

    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        home = server.getNamespace("");
        home.addConnectListener(Server::welcome);
        server.start();
    }

    private static void welcome(SocketIOClient client) {
        // Your work starts here: who hears this line, and who should?
        home.getBroadcastOperations().sendEvent("welcome", Map.of("sid", client.getSessionId()));
    }

    // echo:say is yours to write. A listener is registered in main, before start, with home.addEventListener(...).
}
