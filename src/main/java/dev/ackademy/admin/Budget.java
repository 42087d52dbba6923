package dev.ackademy.admin;

import java.time.Clock;

/** So many in each second and no more; the rest is counted. Safe for many threads. */
final class Budget {
    private final Clock clock;
    private final int perSecond;
    private long second = Long.MIN_VALUE;
    private int spent;
    private long dropped;

    Budget(Clock clock, int perSecond) {
        this.clock = clock;
        this.perSecond = perSecond;
    }

    synchronized boolean allows() {
        long now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            spent = 0;
        }
        if (spent >= perSecond) {
            dropped++;
            return false;
        }
        spent++;
        return true;
    }

    /** Since the start. */
    synchronized long dropped() {
        return dropped;
    }
}
