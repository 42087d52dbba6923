package dev.ackademy.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often each of many may do something. Remembers so many of them, the latest; whoever is forgotten begins anew. Safe for
 * many threads.
 *
 * @param <K> whom an allowance is for
 */
public final class Allowances<K> {
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final int most;
    private final int remembered;
    private final LongSupplier nanoTime;
    private final Map<K, TokenBucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param every how long one more takes to come, in the long run
     * @param most at once
     * @param nanoTime tells the time in nanoseconds, since whenever
     */
    public Allowances(Duration every, int most, int remembered, LongSupplier nanoTime) {
        this.perSecond = NANOS / every.toNanos();
        this.most = most;
        this.remembered = remembered;
        this.nanoTime = nanoTime;
    }

    /** Whether one more is fine now; if so, it is counted. */
    public synchronized boolean allows(K whom) {
        boolean allowed = buckets.computeIfAbsent(whom, unknown -> new TokenBucket(perSecond, most, nanoTime))
                .allows();
        if (buckets.size() > remembered) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        return allowed;
    }
}
