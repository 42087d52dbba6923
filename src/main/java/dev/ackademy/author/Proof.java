package dev.ackademy.author;

import dev.ackademy.kit.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of every trial of an exercise.
 *
 * @param checks the grader's, in their order
 * @param complete whether every labelled submission was tried, so that a check without a mistake of its own is told
 */
public record Proof(Slug exercise, List<String> checks, List<Row> rows, boolean complete) {
    public Proof {
        checks = List.copyOf(checks);
        rows = List.copyOf(rows);
    }

    /** Checks for which no labelled mistake exists that they alone catch, in any language. */
    public List<String> redundant() {
        return checks.stream()
                .filter(check -> rows.stream().noneMatch(row -> row.onlyCaughtBy(check)))
                .toList();
    }

    /** Those that were as promised only when they were played again. A few are the host's doing, many are ours. */
    public List<Row> unsteady() {
        return rows.stream().filter(Row::unsteady).toList();
    }

    /**
     * What mistakes are told otherwise than when it was recorded, one text each; empty when nothing changed.
     *
     * @throws UncheckedIOException when a recording cannot be read
     */
    public List<String> news() {
        try {
            List<String> news = new ArrayList<>();
            for (Recording recording : Recording.of(this)) {
                news.addAll(recording.differences());
            }
            return news;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Records what each mistake is told now. */
    public void record() throws IOException {
        for (Recording recording : Recording.of(this)) {
            recording.write();
        }
    }

    /** Everything that is off, a sentence each; empty when the grader is proved. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        rows.stream().filter(row -> !row.complaints().isEmpty()).map(Row::told).forEach(complaints::add);
        if (complete) {
            redundant()
                    .forEach(check -> complaints.add(check
                            + " has no labelled mistake that it alone catches; add a wrong answer that fails only "
                            + check));
        }
        return complaints;
    }
}
