package dev.ackademy.live.engine;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The connections that a broadcast gave something to: one task per event loop writes for all of them. */
public final class Drains {
    private final Map<EventLoop, List<Connection>> due = new HashMap<>();

    void add(EventLoop loop, Connection connection) {
        due.computeIfAbsent(loop, ignored -> new ArrayList<>()).add(connection);
    }

    public void run() {
        due.forEach((loop, connections) -> Loops.execute(loop, () -> connections.forEach(Connection::drain)));
    }
}
