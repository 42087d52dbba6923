package dev.ackademy.bench;

import java.io.IOException;

/** What a client costs our live server that is there and silent, and what is left of one that is gone. */
final class Idle {
    private static final int CLIENTS = 10_000;
    private static final int AT_A_TIME = 1_000;

    private Idle() {}

    static void measure() throws Exception {
        Bench.title(CLIENTS + " idle WebSockets, then " + CLIENTS + " that come and go");
        Figures heap = new Figures("heap per client", "kB");
        Figures memory = new Figures("proportional set size per client", "kB");
        Figures kept = new Figures("heap kept after " + CLIENTS + " came and went", "kB");
        try (ServerProcess server = ServerProcess.ours()) {
            comeAndGo(server);
            long heapBefore = server.heap();
            long memoryBefore = server.proportionalSetSize();
            try (Crowd crowd = new Crowd(server.port(), event -> {})) {
                crowd.grow(CLIENTS);
                if (server.connections() != CLIENTS) {
                    throw new IllegalStateException(server.connections() + " of " + CLIENTS + " are held");
                }
                heap.add((server.heap() - heapBefore) / 1e3 / CLIENTS);
                memory.add((server.proportionalSetSize() - memoryBefore) / 1e3 / CLIENTS);
            }
            awaitNobody(server);
            long before = server.heap();
            comeAndGo(server);
            kept.add((server.heap() - before) / 1e3);
        }
        Bench.say(heap);
        Bench.say(memory);
        Bench.say(kept);
    }

    private static void comeAndGo(ServerProcess server) throws IOException, InterruptedException {
        try (Crowd crowd = new Crowd(server.port(), event -> {})) {
            for (int i = 0; i < CLIENTS / AT_A_TIME; i++) {
                crowd.grow(AT_A_TIME);
                crowd.leave();
            }
        }
        awaitNobody(server);
    }

    /** Each answer takes the server a collection, so this does not spin. */
    private static void awaitNobody(ServerProcess server) throws IOException {
        for (int i = 0; server.connections() > 0; i++) {
            if (i == 100) {
                throw new IllegalStateException(server.connections() + " connections stay open");
            }
        }
    }
}
