package dev.ackademy.sandbox;

import java.time.Clock;

/**
 * How fast one client may send: 20 events a second in the long run, 40 at once. A bucket of tokens that fills with time.
 * Used by one thread at a time.
 */
final class RateLimit {
    private static final double PER_MILLISECOND = 20 / 1_000.0;
    private static final double BURST = 40;

    private final Clock clock;
    private double tokens = BURST;
    private long filledAt;

    RateLimit(Clock clock) {
        this.clock = clock;
        this.filledAt = clock.millis();
    }

    /** Whether one more event is fine now; if so, it is counted. */
    boolean allows() {
        long now = clock.millis();
        // A clock that was set back takes nothing away.
        tokens = Math.min(BURST, tokens + Math.max(0, now - filledAt) * PER_MILLISECOND);
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
