package dev.ackademy.jail;

import dev.ackademy.kit.ProgrammingLanguage;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many idle cells of each language stand ready for submissions.
 *
 * @param cells none to {@link #MOST} of each language; none of those that are not named
 * @param lifetime an idle cell that is older is replaced: it has used none of its limits, but what it was started from
 *     may have changed
 * @param reason for logs: why so many
 */
public record PoolSize(Map<ProgrammingLanguage, Integer> cells, Duration lifetime, String reason) {
    /** Of one language: the next is started while these are in use, and is ready before it is missed. */
    public static final int MOST = 2;

    /** The smallest first. A browser is started when it is taken. */
    private static final List<ProgrammingLanguage> POOLED =
            List.of(ProgrammingLanguage.PYTHON, ProgrammingLanguage.JAVASCRIPT, ProgrammingLanguage.JAVA);

    private static final Duration USUAL_LIFETIME = Duration.ofMinutes(10);
    private static final long MB = 1_000_000;

    /** For what is being graded, and for everything else on this machine. */
    private static final long NOT_OURS = 1_000 * MB;

    /** Of what is free beyond that. */
    private static final int PART = 4;

    public PoolSize {
        cells = Map.copyOf(cells);
        cells.forEach((language, count) -> {
            if (count < 0 || count > MOST) {
                throw new IllegalArgumentException(
                        "expected 0 to " + MOST + " idle cells of " + language.title() + ", not " + count);
            }
        });
        if (!lifetime.isPositive()) {
            throw new IllegalArgumentException("expected idle cells to live for some time, not " + lifetime);
        }
    }

    /** Every cell is started when it is taken. */
    public static PoolSize none() {
        return ofEach(0);
    }

    /** So many of each language, whatever the memory. */
    public static PoolSize ofEach(int count) {
        return new PoolSize(
                POOLED.stream().collect(Collectors.toMap(language -> language, language -> count)),
                USUAL_LIFETIME,
                "as it was asked for");
    }

    /** As many as this machine's free memory allows. */
    public static PoolSize byMemory() {
        return byMemory(FreeMemory.bytes());
    }

    /** First one of each language, the smallest first, then a second. */
    static PoolSize byMemory(long free) {
        long budget = Math.max(0, free - NOT_OURS) / PART;
        Map<ProgrammingLanguage, Integer> cells = new EnumMap<>(ProgrammingLanguage.class);
        long left = budget;
        for (int count = 1; count <= MOST; count++) {
            for (ProgrammingLanguage language : POOLED) {
                if (footprint(language) <= left && cells.getOrDefault(language, 0) == count - 1) {
                    cells.put(language, count);
                    left -= footprint(language);
                }
            }
        }
        String reason = String.format(
                Locale.ROOT,
                "%d of %d MB, a quarter of what is free beyond %d MB",
                (budget - left) / MB,
                budget / MB,
                NOT_OURS / MB);
        return new PoolSize(cells, USUAL_LIFETIME, reason);
    }

    int of(ProgrammingLanguage language) {
        return cells.getOrDefault(language, 0);
    }

    /** Of an idle cell with its relay; measured, and rounded up. */
    private static long footprint(ProgrammingLanguage language) {
        return switch (language) {
            case JAVASCRIPT -> 50 * MB;
            case PYTHON -> 40 * MB;
            case JAVA -> 120 * MB;
            case BROWSER -> throw new IllegalArgumentException("browsers are not kept ready");
        };
    }
}
