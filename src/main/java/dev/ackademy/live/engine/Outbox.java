package dev.ackademy.live.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What waits to be sent to one client, in order. Guarded by its connection's monitor. */
final class Outbox {
    private final Queue<Outgoing> waiting = new ArrayDeque<>();
    private long bytes;

    void add(Outgoing packet) {
        waiting.add(packet);
        bytes += packet.size();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    long bytes() {
        return bytes;
    }

    /** The next one if it has at most so many bytes, else null. */
    @Nullable
    Outgoing takeUpTo(int size) {
        Outgoing next = waiting.peek();
        return next == null || next.size() > size ? null : take();
    }

    @Nullable
    Outgoing take() {
        Outgoing next = waiting.poll();
        if (next != null) {
            bytes -= next.size();
        }
        return next;
    }
}
