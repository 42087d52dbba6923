package dev.ackademy.live;

import java.io.IOException;
import java.time.Duration;

/**
 * The server that the official suite of the Socket.IO protocol wants to meet. Run {@code main} with a port to point the
 * suite at it; our own tests start it too.
 */
final class ReferenceServer {
    private ReferenceServer() {}

    public static void main(String[] arguments) throws IOException {
        int port = arguments.length == 0 ? 3000 : Integer.parseInt(arguments[0]);
        LiveSettings official =
                LiveSettings.defaults().timed(Duration.ofMillis(300), Duration.ofMillis(200), Duration.ofSeconds(1));
        start(official.at("localhost", port));
    }

    /** One whose timers stay out of a test's way. */
    static LiveServer start() throws IOException {
        return start(LiveSettings.defaults().at("localhost", 0));
    }

    static LiveServer start(LiveSettings settings) throws IOException {
        return LiveServer.start(settings.forOrigins("*"), namespaces -> {
            LiveNamespace main = namespaces.namespace("/");
            main.onConnect(socket -> socket.emit("auth", socket.auth()));
            main.onEvent("message", (socket, args, ack) -> socket.emit("message-back", args.toArray()));
            main.onEvent("message-with-ack", (socket, args, ack) -> ack.send(args.toArray()));
            namespaces.namespace("/custom").onConnect(socket -> socket.emit("auth", socket.auth()));
        });
    }
}
