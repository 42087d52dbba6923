package dev.ackademy.insight;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Distributions: so many people in each of a few steps.
 *
 * @param name of its texts
 * @param from the least that belongs to each step, growing
 */
record Steps(String name, ToLongFunction<Passing> measure, List<Long> from) {
    /** How many tries a pass took. */
    static final Steps TRIES = new Steps("tries", Passing::tries, List.of(1L, 2L, 3L, 4L, 6L, 11L));
    /** How long it took: up to 5 minutes, 15, an hour, a day, a week. In seconds. */
    static final Steps TIME = new Steps("time", Passing::seconds, List.of(0L, 300L, 900L, 3_600L, 86_400L, 604_800L));

    Steps {
        from = List.copyOf(from);
    }

    /** How many steps there are; they are called from 0 on. */
    int count() {
        return from.size();
    }

    /** The least that belongs to a step. */
    long least(int step) {
        return from.get(step);
    }

    /** How many people are in a step. */
    int people(int step, List<Passing> passings) {
        long most = step + 1 < from.size() ? from.get(step + 1) : Long.MAX_VALUE;
        return (int) passings.stream()
                .mapToLong(measure)
                .filter(value -> value >= least(step) && value < most)
                .count();
    }

    /** The key of a step's text. */
    String text(int step) {
        return "desk." + name + "." + step;
    }
}
