package dev.ackademy.grader.run;

import dev.ackademy.grader.client.Journal;
import dev.ackademy.kit.Deadline;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * How long a run waits for what must come. What never came before is waited for a quarter as long the next times, then
 * an eighth, and less where the check in hand is lost already, so that a server which answers nothing is told so in
 * seconds. What did come keeps its full time.
 */
final class Patience {
    /** What comes from every server that runs. */
    static final String CONNECTION = "connection";

    private static final int FEW = 4;
    private static final int LOST = 3;

    private final Duration full;
    private final Deadline end;
    private final BooleanSupplier over;
    private final Map<String, Integer> disappointments = new HashMap<>();
    private int inThisCheck;
    private int inAll;
    private boolean hopeless = true;

    /** @param over true once the server has ended, so that nobody waits for a dead one */
    Patience(Duration full, Deadline end, BooleanSupplier over) {
        this.full = full;
        this.end = end;
        this.over = over;
    }

    void startCheck() {
        inThisCheck = 0;
    }

    /** @param what is waited for, so that one thing that never comes shortens no other's time */
    boolean await(String what, Journal journal, BooleanSupplier condition) throws InterruptedException {
        boolean came = await(journal, condition, full.dividedBy(part(disappointments.getOrDefault(what, 0))));
        if (came) {
            disappointments.computeIfPresent(what, (same, count) -> count - 1);
            hopeless &= what.equals(CONNECTION);
        } else {
            disappointments.merge(what, 1, Integer::sum);
            inThisCheck++;
            inAll++;
        }
        return came;
    }

    private int part(int disappointed) {
        if (hopeless && inAll > 0) {
            return inAll < FEW ? 4 : 32;
        }
        if (disappointed <= 0) {
            return 1;
        }
        if (inThisCheck >= LOST) {
            return 32;
        }
        return disappointed < FEW ? 4 : 8;
    }

    /** For what may take its time even on a server that disappointed before. */
    boolean awaitFully(Journal journal, BooleanSupplier condition) throws InterruptedException {
        return await(journal, condition, full);
    }

    private boolean await(Journal journal, BooleanSupplier condition, Duration time) throws InterruptedException {
        journal.await(
                () -> condition.getAsBoolean() || over.getAsBoolean(),
                Deadline.in(time).orSooner(end));
        return condition.getAsBoolean();
    }

    Deadline deadline() {
        return Deadline.in(full).orSooner(end);
    }

    boolean exhausted() {
        return end.over() || over.getAsBoolean();
    }
}
