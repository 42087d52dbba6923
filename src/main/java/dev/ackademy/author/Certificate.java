package dev.ackademy.author;

import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.util.List;
import java.util.Locale;

/**
 * How often a right program was turned down, and how often that can be at most.
 *
 * @param rows one for each run of a right program
 */
public record Certificate(Slug exercise, List<Row> rows) {
    private static final double DOUBT = 0.05;

    public Certificate {
        rows = List.copyOf(rows);
    }

    /** Whether every run was clean. */
    public boolean clean() {
        return failures(rows) == 0;
    }

    /** A line for each language, and one for each failure, with the seed that repeats it. */
    public String told() {
        StringBuilder out = new StringBuilder("\n" + exercise + "\n");
        for (ProgrammingLanguage language : ProgrammingLanguage.values()) {
            List<Row> runs = rows.stream()
                    .filter(row -> row.trial().language() == language)
                    .toList();
            if (!runs.isEmpty()) {
                out.append(line(language.title(), runs));
            }
        }
        if (!rows.isEmpty()) {
            out.append(line("all", rows));
        }
        rows.stream()
                .filter(row -> !row.complaints().isEmpty())
                .forEach(row -> out.append("  ! ")
                        .append(row.told())
                        .append("; again with --seed ")
                        .append(row.verdict().seed())
                        .append('\n'));
        return out.toString();
    }

    private static String line(String who, List<Row> runs) {
        int failures = failures(runs);
        return String.format(
                Locale.ROOT,
                "  %s %-10s %d of %d runs clean; with 95 %% certainty at most %.2f %% false failures%n",
                failures == 0 ? "✓" : "✗",
                who,
                runs.size() - failures,
                runs.size(),
                100 * atMost(failures, runs.size()));
    }

    private static int failures(List<Row> runs) {
        return (int) runs.stream().filter(row -> !row.complaints().isEmpty()).count();
    }

    /**
     * The share of failures that is still likely to show no more of them than were seen: the upper 95 % bound of
     * Clopper and Pearson. With no failure in n runs that is the rule of three, 3/n.
     */
    static double atMost(int failures, int runs) {
        if (failures >= runs) {
            return 1;
        }
        double low = (double) failures / runs;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (noMoreThan(failures, runs, middle) > DOUBT) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** How likely {@code runs} show at most {@code failures}, when each fails with probability {@code share}. */
    private static double noMoreThan(int failures, int runs, double share) {
        double sum = 0;
        double logOfTerm = runs * Math.log1p(-share);
        for (int k = 0; k <= failures; k++) {
            sum += Math.exp(logOfTerm);
            logOfTerm += Math.log((double) (runs - k) / (k + 1)) + Math.log(share) - Math.log1p(-share);
        }
        return sum;
    }
}
