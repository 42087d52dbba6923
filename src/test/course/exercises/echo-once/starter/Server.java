import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOServer;

public class Server {
    public static void main(String[] args) {
        Configuration config = new Configuration();
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        new SocketIOServer(config).start();
    }
}
