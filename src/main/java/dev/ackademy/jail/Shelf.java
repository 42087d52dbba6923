package dev.ackademy.jail;

import dev.ackademy.kit.Deadline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The idle cells of one language, the oldest first. For its {@link Pool} alone, under the pool's monitor. */
final class Shelf {
    /** After a cell that failed to start or died idle; doubled for each further one in a row. */
    private static final Duration FIRST_REST = Duration.ofMillis(100);

    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    /** How long a lack waits for a moment in which nothing is graded. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration FOREVER = Duration.ofDays(365);

    private final LanguageRuntime runtime;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private int wanted;
    private Duration lifetime = FOREVER;
    private int failures;
    private Deadline rested = Deadline.in(Duration.ZERO);
    private Deadline patient = Deadline.in(Duration.ZERO);

    private record Idle(Cell cell, Deadline until) {}

    Shelf(LanguageRuntime runtime) {
        this.runtime = runtime;
    }

    LanguageRuntime runtime() {
        return runtime;
    }

    void want(int count, Duration life) {
        wanted = count;
        lifetime = life;
    }

    int size() {
        return idle.size();
    }

    void put(Cell cell) {
        idle.add(new Idle(cell, Deadline.in(lifetime)));
    }

    /** The oldest that lives; whoever takes it closes it. */
    Optional<Cell> take() {
        Optional<Cell> living =
                idle.stream().map(Idle::cell).filter(Cell::idles).findFirst();
        living.ifPresent(cell -> {
            if (size() >= wanted) {
                patient = Deadline.in(PATIENCE);
            }
            idle.removeIf(one -> one.cell() == cell);
            failures = 0;
        });
        return living;
    }

    /** Takes out those that are dead, too old or too many; whoever gets them closes them. */
    List<Cell> weed() {
        List<Cell> weeds = new ArrayList<>();
        Iterator<Idle> each = idle.iterator();
        while (each.hasNext()) {
            Idle one = each.next();
            boolean lives = one.cell().idles();
            if (lives && !one.until().over() && idle.size() <= wanted) {
                continue;
            }
            if (lives) {
                failures = 0;
            } else {
                failed();
            }
            each.remove();
            weeds.add(one.cell());
        }
        return weeds;
    }

    /** @return how long it rests */
    Duration failed() {
        Duration rest = failures > 20 ? LONGEST_REST : FIRST_REST.multipliedBy(1L << failures);
        rest = rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
        failures++;
        rested = Deadline.in(rest);
        return rest;
    }

    /** Whether a cell should be started now. */
    boolean lacks(boolean quiet) {
        return idle.size() < wanted && rested.over() && (quiet || patient.over());
    }

    /** When to look again, if nothing happens before. */
    Deadline nextLook() {
        Deadline next = idle.isEmpty() ? Deadline.in(FOREVER) : idle.getFirst().until();
        if (idle.size() < wanted) {
            next = next.orSooner(rested.over() ? patient : rested);
        }
        return next;
    }
}
