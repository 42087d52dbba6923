package dev.ackademy.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is moved. */
public final class HandClock extends Clock {
    public static final Instant START = Instant.parse("2026-05-04T10:00:00Z");

    private volatile Instant now = START;

    public void forward(Duration by) {
        now = now.plus(by);
    }

    /** As {@link System#nanoTime}: from whenever. */
    public long nanos() {
        return Duration.between(START, now).toNanos();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody asks for local time");
    }
}
