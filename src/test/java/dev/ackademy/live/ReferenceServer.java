package dev.ackademy.live;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The server that the official suite of the Socket.IO protocol wants to meet. {@code ./ackademy reference 3000} starts it,
 * to point the suite at; our own tests start it too.
 */
final class ReferenceServer {
    private ReferenceServer() {}

    public static void main(String[] arguments) throws IOException {
        int port = arguments.length == 0 ? 3000 : Integer.parseInt(arguments[0]);
        LiveSettings official = LiveSettings.defaults()
                .timed(new LiveTiming(Duration.ofMillis(300), Duration.ofMillis(200), Duration.ofSeconds(1)));
        LiveServer server = start(official.limited(LiveLimits.trusting(10_000)).at("localhost", port));
        Writer out = new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8);
        out.write("the reference server listens on http://localhost:" + server.port() + "\n");
        out.flush();
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
