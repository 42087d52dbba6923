package dev.ackademy.live;

import java.io.IOException;
import java.time.Duration;

/**
 * The server that the official suite of the Socket.IO protocol wants to meet. Run {@code main} with a port to point the
 * suite at it; our own tests start it too.
 */
final class ReferenceServer {
    static final Duration PING_INTERVAL = Duration.ofMillis(300);
    static final Duration PING_TIMEOUT = Duration.ofMillis(200);
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

    private ReferenceServer() {}

    public static void main(String[] arguments) throws IOException {
        start(arguments.length == 0 ? 3000 : Integer.parseInt(arguments[0]));
    }

    static LiveServer start(int port) throws IOException {
        LiveSettings settings = LiveSettings.defaults()
                .at("localhost", port)
                .forOrigins("*")
                .timed(PING_INTERVAL, PING_TIMEOUT, CONNECT_TIMEOUT);
        return LiveServer.start(settings, namespaces -> {
            LiveNamespace main = namespaces.namespace("/");
            main.onConnect(socket -> socket.emit("auth", socket.auth()));
            main.onEvent("message", (socket, args, ack) -> socket.emit("message-back", args.toArray()));
            main.onEvent("message-with-ack", (socket, args, ack) -> ack.send(args.toArray()));
            namespaces.namespace("/custom").onConnect(socket -> socket.emit("auth", socket.auth()));
        });
    }
}
