package dev.ackademy.insight;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** Distributions: so many people in each of a few steps. */
enum Steps {
    /** How many tries a pass took. */
    TRIES(Passing::tries, 1, 2, 3, 4, 6, 11),
    /** How long it took: up to 5 minutes, 15, an hour, a day, a week. In seconds. */
    TIME(Passing::seconds, 0, 300, 900, 3_600, 86_400, 604_800);

    private final ToLongFunction<Passing> measure;
    private final List<Long> from;

    Steps(ToLongFunction<Passing> measure, long... from) {
        this.measure = measure;
        this.from = Arrays.stream(from).boxed().toList();
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
        return "desk." + name().toLowerCase(java.util.Locale.ROOT) + "." + step;
    }
}
