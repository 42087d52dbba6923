package dev.ackademy.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * One member of a room speaks and everybody hears it: our live server beside Node's socket.io, with the same clients, in
 * turns. What a delivery costs the server is the fair figure, because one thread of clients is at its limit before either.
 */
final class FanOut {
    private static final int ROUNDS = 3;
    private static final Duration TO_WARM_UP = Duration.ofSeconds(8);
    private static final Duration TO_MEASURE = Duration.ofSeconds(8);

    private FanOut() {}

    static void measure() throws Exception {
        Bench.title("Fan-out to one room over WebSocket");
        for (int members : new int[] {100, 1_000, 5_000}) {
            Side ours = new Side("ours", members);
            Side node = new Side("node", members);
            for (int round = 0; round < ROUNDS; round++) {
                try (ServerProcess server = ServerProcess.ours()) {
                    ours.add(server);
                }
                try (ServerProcess server = ServerProcess.node()) {
                    node.add(server);
                }
            }
            ours.say();
            node.say();
            Bench.say(String.format(
                    Locale.ROOT,
                    "to %d: processor time of a delivery %.2f of node's, p99 %.2f of node's",
                    members,
                    ours.microseconds.median() / node.microseconds.median(),
                    ours.slowest.median() / node.slowest.median()));
        }
    }

    private static final class Side {
        private final int members;
        private final Figures microseconds;
        private final Figures slowest;
        private final Figures perSecond;

        Side(String name, int members) {
            String what = name + ", to " + members + ": ";
            this.members = members;
            this.microseconds = new Figures(what + "processor time of a delivery", "µs");
            this.slowest = new Figures(what + "p99 from said to heard", "ms");
            this.perSecond = new Figures(what + "deliveries a second, in thousands", "/s");
        }

        void add(ServerProcess server) throws IOException, InterruptedException {
            try (Conversation conversation = new Conversation(server.port(), members)) {
                conversation.speak(TO_WARM_UP);
                Duration before = server.computed();
                Conversation.Heard heard = conversation.speak(TO_MEASURE);
                Duration computed = server.computed().minus(before);
                microseconds.add(computed.toNanos() / 1e3 / heard.deliveries());
                slowest.add(heard.p99().toNanos() / 1e6);
                perSecond.add(heard.deliveries() / 1e3 / TO_MEASURE.toSeconds());
            }
        }

        void say() {
            Bench.say(microseconds);
            Bench.say(slowest);
            Bench.say(perSecond);
        }
    }
}
