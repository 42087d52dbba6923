package dev.ackademy.grader.page;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends what does not come back in time. A call into a page waits for the page, and a page that spins never answers, so
 * the browser is ended under it, and the call fails.
 */
final class Watchdog {
    private final Runnable bite;
    private CompletableFuture<?> leash = CompletableFuture.completedFuture(null);
    private volatile boolean bit;

    /** @param bite called at most once, from another thread */
    Watchdog(Runnable bite) {
        this.bite = bite;
    }

    /** From now on it waits that long, whatever it waited for before. */
    void within(Duration time) {
        rest();
        leash = CompletableFuture.runAsync(
                () -> {
                    bit = true;
                    bite.run();
                },
                CompletableFuture.delayedExecutor(
                        time.toNanos(),
                        TimeUnit.NANOSECONDS,
                        work -> Thread.ofVirtual().start(work)));
    }

    void rest() {
        leash.cancel(false);
    }

    /** Whether it has ended what it watched. */
    boolean bit() {
        return bit;
    }
}
