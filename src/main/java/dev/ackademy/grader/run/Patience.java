package dev.ackademy.grader.run;

import dev.ackademy.grader.client.Journal;
import dev.ackademy.kit.Deadline;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How long a run waits for what must come. After the first things that did not come it waits a quarter as long, then an
 * eighth, so that a server which answers nothing is told so in seconds; the outcome is decided by then.
 */
final class Patience {
    private final Duration full;
    private final Deadline end;
    private final BooleanSupplier over;
    private int disappointments;

    /** @param over true once the server has ended, so that nobody waits for a dead one */
    Patience(Duration full, Deadline end, BooleanSupplier over) {
        this.full = full;
        this.end = end;
        this.over = over;
    }

    boolean await(Journal journal, BooleanSupplier condition) throws InterruptedException {
        return await(journal, condition, full.dividedBy(disappointments == 0 ? 1 : disappointments < 4 ? 4 : 8));
    }

    /** For what may take its time even on a server that disappointed before. */
    boolean awaitFully(Journal journal, BooleanSupplier condition) throws InterruptedException {
        return await(journal, condition, full);
    }

    private boolean await(Journal journal, BooleanSupplier condition, Duration time) throws InterruptedException {
        journal.await(
                () -> condition.getAsBoolean() || over.getAsBoolean(),
                Deadline.in(time).orSooner(end));
        boolean came = condition.getAsBoolean();
        disappointments += came ? 0 : 1;
        return came;
    }

    Deadline deadline() {
        return Deadline.in(full).orSooner(end);
    }

    boolean exhausted() {
        return end.over() || over.getAsBoolean();
    }
}
