package dev.ackademy.kit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A moment by which something must have happened. Every wait in the house takes one: waiting for a thing ends when the
 * thing comes, and the deadline only bounds how long nothing may come.
 */
public final class Deadline {
    private final long atNanos;

    private Deadline(long atNanos) {
        this.atNanos = atNanos;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public Duration left() {
        return Duration.ofNanos(Math.max(0, atNanos - System.nanoTime()));
    }

    public boolean over() {
        return left().isZero();
    }

    /** The earlier of the two. */
    public Deadline orSooner(Deadline other) {
        return atNanos - other.atNanos <= 0 ? this : other;
    }

    /**
     * Waits on the monitor, which the caller holds, until it is notified or the deadline is over.
     *
     * @return false when the deadline is over, so the loop around it can give up
     */
    public boolean await(Object monitor) throws InterruptedException {
        long nanos = left().toNanos();
        if (nanos <= 0) {
            return false;
        }
        TimeUnit.NANOSECONDS.timedWait(monitor, nanos);
        return true;
    }
}
