package dev.ackademy.jail;

import java.time.Duration;

/**
 * Measures what a program computes, over all of its threads. The kernel would end it too, but it would not say why, and
 * it counts the start of the language, which is not the learner's.
 */
final class CpuMeter {
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** The kernel counts in ticks of a hundredth of a second: asking more often learns nothing. */
    private static final Duration SHORTEST = Duration.ofMillis(20);

    private final ProcessHandle program;
    private final Duration limit;
    private Duration before = Duration.ZERO;

    CpuMeter(ProcessHandle program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    Duration limit() {
        return limit;
    }

    /** What was computed until now does not count. */
    synchronized void startCounting() {
        before = used();
    }

    boolean usedUp() {
        return !left().isPositive();
    }

    /** The time until which the program cannot have used up its limit, even if it keeps every core busy. */
    Duration soonestEnd() {
        Duration soonest = left().dividedBy(CORES);
        return soonest.compareTo(SHORTEST) < 0 ? SHORTEST : soonest;
    }

    private synchronized Duration left() {
        return limit.minus(used().minus(before));
    }

    /** Zero for a process that is gone. */
    private Duration used() {
        return program.info().totalCpuDuration().orElse(before);
    }
}
