package dev.ackademy.admin;

import dev.ackademy.limit.TokenBucket;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** So many in a second and no more; the rest is counted. Safe for many threads. */
final class Budget {
    private final TokenBucket bucket;
    private long dropped;

    Budget(Clock clock, int perSecond) {
        this.bucket = new TokenBucket(perSecond, perSecond, () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
    }

    synchronized boolean allows() {
        boolean allowed = bucket.allows();
        dropped += allowed ? 0 : 1;
        return allowed;
    }

    /** Since the start. */
    synchronized long dropped() {
        return dropped;
    }
}
