package dev.ackademy.limit;

import java.util.function.LongSupplier;

/** How fast somebody may do something: a bucket of tokens that fills with time. Safe for many threads. */
public final class TokenBucket {
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double most;
    private final LongSupplier nanoTime;
    private double tokens;
    private long filledAt;

    /**
     * @param perSecond in the long run
     * @param most at once
     * @param nanoTime tells the time in nanoseconds, since whenever
     */
    public TokenBucket(double perSecond, int most, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.most = most;
        this.nanoTime = nanoTime;
        this.tokens = most;
        this.filledAt = nanoTime.getAsLong();
    }

    /** Whether one more is fine now; if so, it is counted. A clock that was set back takes nothing away. */
    public synchronized boolean allows() {
        long now = nanoTime.getAsLong();
        tokens = Math.min(most, tokens + Math.max(0, now - filledAt) / NANOS * perSecond);
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
