package dev.ackademy.bench;

import dev.ackademy.live.LiveLimits;
import dev.ackademy.live.LiveNamespace;
import dev.ackademy.live.LiveServer;
import dev.ackademy.live.LiveSettings;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Our live server as a process of its own: who enters {@code /} sits in one room with everybody else, and what one says all
 * of them hear. It prints its port; a line on its stdin is answered with the bytes of its heap after a collection and the
 * number of its connections; it ends when stdin does.
 */
final class FanOutServer {
    private static final String ROOM = "everyone";
    private static final int MANY = 20_000;

    private FanOutServer() {}

    public static void main(String[] none) throws Exception {
        LiveSettings settings = LiveSettings.defaults().limited(LiveLimits.trusting(MANY));
        try (LiveServer server = LiveServer.start(settings, namespaces -> setUp(namespaces.namespace("/")));
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Bench.say(server.port());
            while (in.readLine() != null) {
                Bench.say(heap() + " " + server.connections());
            }
        }
        Runtime.getRuntime().exit(0);
    }

    private static void setUp(LiveNamespace main) {
        main.onConnect(socket -> socket.join(ROOM));
        main.onEvent("say", (socket, args, ack) -> main.to(ROOM).emit("said", args.toArray()));
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
