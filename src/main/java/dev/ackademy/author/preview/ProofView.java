package dev.ackademy.author.preview;

import dev.ackademy.author.Proof;
import dev.ackademy.author.Row;
import dev.ackademy.author.Trial;
import dev.ackademy.grader.Wording;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.kit.Slug;
import java.util.ArrayList;
import java.util.List;

/**
 * A proof as its page prints it.
 *
 * @param version for whoever waits for another
 * @param over how many programs nothing more comes of
 * @param off how many of them are not as labelled, or could not be played
 * @param complaints what is off beyond single rows, a sentence each; empty until all is played
 */
public record ProofView(
        long version, List<CheckView> checks, List<RowView> rows, int over, int off, List<String> complaints) {
    public ProofView {
        checks = List.copyOf(checks);
        rows = List.copyOf(rows);
        complaints = List.copyOf(complaints);
    }

    /** @param text what the learner reads of it */
    public record CheckView(String id, String text) {}

    /**
     * A program.
     *
     * @param first whether it is the first of its folder, which then stands over {@code together} rows
     * @param state waiting, playing, played or unplayed
     * @param complaints a sentence each; empty when all is as labelled
     */
    public record RowView(
            String title,
            boolean first,
            int together,
            String language,
            String state,
            List<CellView> cells,
            List<String> complaints) {
        public RowView {
            cells = List.copyOf(cells);
            complaints = List.copyOf(complaints);
        }
    }

    /**
     * What one check made of one program.
     *
     * @param mark as in the table on the command line
     * @param key the end of the message that says it in words
     * @param named whether the label names this check
     */
    public record CellView(String check, String mark, String key, boolean named, boolean off) {}

    static ProofView of(Slug exercise, LiveProof.Snapshot snapshot, Wording wording) {
        List<Try> tries = snapshot.tries();
        List<RowView> rows = new ArrayList<>();
        for (int i = 0; i < tries.size(); i++) {
            Try one = tries.get(i);
            String title = one.trial().title();
            boolean first = i == 0 || !tries.get(i - 1).trial().title().equals(title);
            int together = (int) tries.stream()
                    .filter(other -> other.trial().title().equals(title))
                    .count();
            rows.add(row(one, first, together, snapshot.checks()));
        }
        return new ProofView(
                snapshot.version(),
                snapshot.checks().stream()
                        .map(id -> new CheckView(id, wording.check(exercise, id)))
                        .toList(),
                rows,
                (int) tries.stream().filter(Try::over).count(),
                (int) rows.stream().filter(row -> !row.complaints().isEmpty()).count(),
                whole(exercise, snapshot));
    }

    /** What only all rows together show. */
    private static List<String> whole(Slug exercise, LiveProof.Snapshot snapshot) {
        List<Row> rows = snapshot.tries().stream()
                .flatMap(one -> one.state() instanceof Try.Played(Row row)
                        ? java.util.stream.Stream.of(row)
                        : java.util.stream.Stream.empty())
                .toList();
        if (rows.isEmpty() || rows.size() < snapshot.tries().size()) {
            return List.of();
        }
        return new Proof(exercise, snapshot.checks(), rows, true)
                .redundant().stream()
                        .map(check -> check + " has no labelled mistake that it alone catches; add a wrong answer that"
                                + " fails only " + check + ".")
                        .toList();
    }

    private static RowView row(Try one, boolean first, int together, List<String> checks) {
        Trial trial = one.trial();
        return switch (one.state()) {
            case Try.Waiting waiting -> row(trial, first, together, "waiting", blank(trial, checks), List.of());
            case Try.Playing playing -> row(trial, first, together, "playing", blank(trial, checks), List.of());
            case Try.Unplayed(String why) ->
                row(trial, first, together, "unplayed", blank(trial, checks), List.of(why));
            case Try.Played(Row played) ->
                row(trial, first, together, "played", cells(played, checks), played.complaints());
        };
    }

    private static RowView row(
            Trial trial, boolean first, int together, String state, List<CellView> cells, List<String> complaints) {
        return new RowView(trial.title(), first, together, trial.language().title(), state, cells, complaints);
    }

    private static List<CellView> blank(Trial trial, List<String> checks) {
        return checks.stream()
                .map(check -> new CellView(check, "·", "pending", trial.named().contains(check), false))
                .toList();
    }

    private static List<CellView> cells(Row row, List<String> checks) {
        return checks.stream()
                .map(check -> row.verdict().checks().stream()
                        .filter(result -> result.id().equals(check))
                        .map(result -> cell(row.trial(), result))
                        .findFirst()
                        .orElse(new CellView(
                                check, "–", "unplayed", row.trial().named().contains(check), false)))
                .toList();
    }

    private static CellView cell(Trial trial, CheckResult result) {
        boolean named = trial.named().contains(result.id());
        String seen = switch (result.status()) {
            case PASS -> "passed";
            case FAIL -> "failed";
            case ERROR -> "unplayed";
        };
        String mark = switch (result.status()) {
            case PASS -> "✓";
            case FAIL -> "✗";
            case ERROR -> "–";
        };
        boolean off = switch (trial.must(result.id())) {
            case PASS -> result.status() != CheckResult.Status.PASS;
            case FAIL -> named ? result.status() != CheckResult.Status.FAIL : result.passed();
            case EITHER -> false;
        };
        return new CellView(result.id(), mark, seen, named, off);
    }
}
