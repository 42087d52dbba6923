import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.Map;

/** It runs, and takes whatever comes for a wish to open chat. Read what is before the bar, then make two channels of it. */
public class Server {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/", ws -> ws.onMessage(Server::hear));
                })
                .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
    }

    private static void hear(WsMessageContext client) {
        String text = client.message(); // such as: chat|{"t":"open"}
        // Your work starts here: which channel is it, is it open on this connection, and what does the word mean there?
        send(client, "chat", Map.of("t", "opened", "id", client.sessionId()));
    }

    // What happens to the rooms of both channels when somebody is gone? ws.onClose hears of it.

    private static void send(WsContext client, String name, Map<String, Object> frame) {
        try {
            client.send(name + "|" + JSON.valueToTree(frame));
        } catch (RuntimeException gone) {
            // onClose takes it out
        }
    }
}
