package dev.ackademy.live.engine;

/**
 * How fast one connection may send: a bucket of tokens that fills with time. Safe for many threads.
 */
final class Pace {
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double most;
    private double tokens;
    private long filledAt;

    /** @param most at once */
    Pace(int perSecond, int most, long nowNanos) {
        this.perSecond = perSecond;
        this.most = most;
        this.tokens = most;
        this.filledAt = nowNanos;
    }

    /** Whether one more is fine now; if so, it is counted. */
    synchronized boolean allows(long nowNanos) {
        tokens = Math.min(most, tokens + (nowNanos - filledAt) / NANOS * perSecond);
        filledAt = nowNanos;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
