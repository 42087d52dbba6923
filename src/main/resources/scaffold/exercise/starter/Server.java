import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOServer;

/** It runs and lets everyone in. Answer what they say. */
public class Server {
    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setRandomSession(true);
        config.getSocketConfig().setReuseAddress(true);

        SocketIOServer server = new SocketIOServer(config);
        // Your work starts here: a listener is registered with server.getNamespace("").addEventListener(…).
        server.start();
    }
}
