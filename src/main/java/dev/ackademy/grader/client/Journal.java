package dev.ackademy.grader.client;

import dev.ackademy.kit.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the clients of one run saw, in the order in which it was seen. Its monitor is the one place where a
 * run waits: whoever writes here wakes whoever waits.
 */
public final class Journal {
    private static final int MAX_PACKETS = 20_000;

    /** Which way a packet went. */
    public enum Way {
        SENT,
        RECEIVED
    }

    /** One Engine.IO packet, as text. */
    public record Packet(String client, Way way, String text, long atNanos) {}

    /**
     * One event that reached a client's listeners.
     *
     * @param connection the client whose connection it came over
     * @param asks whether the server asked for an acknowledgement
     */
    public record Heard(
            String client,
            String connection,
            String event,
            List<@Nullable Object> arguments,
            boolean asks,
            long atNanos) {
        public Heard(String client, String connection, String event, List<@Nullable Object> arguments, long atNanos) {
            this(client, connection, event, arguments, false, atNanos);
        }

        /** The one argument most events have; null when there is none, the whole list when there are several. */
        public @Nullable Object payload() {
            return arguments.isEmpty() ? null : arguments.size() == 1 ? arguments.getFirst() : arguments;
        }
    }

    private final long startNanos = System.nanoTime();
    private final List<Packet> packets = new ArrayList<>();
    private final List<Heard> heard = new ArrayList<>();

    public long now() {
        return System.nanoTime() - startNanos;
    }

    synchronized void packet(String client, Way way, String text) {
        if (packets.size() < MAX_PACKETS) {
            packets.add(new Packet(client, way, text, now()));
        }
        notifyAll();
    }

    synchronized void heard(
            String client, String connection, String event, List<@Nullable Object> arguments, boolean asks) {
        heard.add(new Heard(client, connection, event, arguments, asks, now()));
        notifyAll();
    }

    synchronized void change(Runnable change) {
        change.run();
        notifyAll();
    }

    /** Lets whoever waits look at its condition again. */
    public synchronized void wake() {
        notifyAll();
    }

    public synchronized List<Packet> packets() {
        return List.copyOf(packets);
    }

    /** Whether a packet that begins like that came over this client's connection. */
    synchronized boolean received(String client, String start) {
        return packets.stream()
                .anyMatch(packet -> packet.way() == Way.RECEIVED
                        && packet.client().equals(client)
                        && packet.text().startsWith(start));
    }

    public synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    /**
     * Waits until the condition holds.
     *
     * @return whether it did before the deadline
     */
    public synchronized boolean await(BooleanSupplier condition, Deadline deadline) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            if (!deadline.await(this)) {
                return condition.getAsBoolean();
            }
        }
        return true;
    }
}
