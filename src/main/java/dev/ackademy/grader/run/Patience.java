package dev.ackademy.grader.run;

import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.scenario.Window;
import dev.ackademy.kit.Deadline;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * How long a run waits for what must come. After the first things that did not come it waits a quarter as long, then an
 * eighth, so that a server which answers nothing is told so in seconds; the outcome is decided by then. Shared by all
 * checks of a pass, also by those that are played at the same time.
 */
final class Patience {
    private final Duration full;
    private final Deadline end;
    private final BooleanSupplier over;
    private final AtomicInteger disappointments = new AtomicInteger();

    /** @param over true once the server has ended, so that nobody waits for a dead one */
    Patience(Duration full, Deadline end, BooleanSupplier over) {
        this.full = full;
        this.end = end;
        this.over = over;
    }

    boolean await(Journal journal, BooleanSupplier condition) throws InterruptedException {
        return await(journal, condition, now());
    }

    private Duration now() {
        int so = disappointments.get();
        return full.dividedBy(so == 0 ? 1 : so < 4 ? 4 : 8);
    }

    /** For what has a time of its own: the longest that any of them may take. */
    boolean await(Journal journal, BooleanSupplier condition, Stream<Window> windows) throws InterruptedException {
        Duration usual = now();
        Duration time = windows.map(window -> window.allows(usual))
                .max(Comparator.naturalOrder())
                .orElse(usual);
        return await(journal, condition, time);
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
        disappointments.addAndGet(came ? 0 : 1);
        return came;
    }

    Deadline deadline() {
        return Deadline.in(full).orSooner(end);
    }

    boolean exhausted() {
        return end.over() || over.getAsBoolean();
    }
}
