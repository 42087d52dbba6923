package dev.ackademy.author;

import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Outcome;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A proof for a terminal: a row for each program, a column for each check. ✓ passed, ✗ failed, – not run; what a label
 * names stands in brackets.
 */
public final class ProofTable {
    private static final int SLOWEST = 3;

    private ProofTable() {}

    /** The table, the summary, and a line for everything that is off. */
    public static String of(Proof proof) {
        StringBuilder out = new StringBuilder();
        int width = proof.rows().stream()
                .mapToInt(row -> row.trial().title().length())
                .max()
                .orElse(0);
        line(out, "\n" + proof.exercise() + ": " + proof.rows().size() + " programs");
        String head = " ".repeat(width + 14);
        for (String check : proof.checks()) {
            head += String.format(Locale.ROOT, "%3s ", check);
        }
        line(out, head.stripTrailing());
        proof.rows().forEach(row -> row(out, row, width));
        summary(out, proof);
        proof.complaints().forEach(complaint -> line(out, "  ! " + complaint));
        proof.unsteady()
                .forEach(row -> line(
                        out,
                        "  ≈ was played again: " + row.trial().title() + " ("
                                + row.trial().language().title() + ")"));
        proof.news()
                .forEach(news ->
                        out.append("  ~ is told otherwise than recorded: ").append(news));
        return out.toString();
    }

    private static void row(StringBuilder out, Row row, int width) {
        out.append(String.format(
                Locale.ROOT,
                "%s %-" + width + "s %-11s",
                row.complaints().isEmpty() ? " " : "!",
                row.trial().title(),
                row.trial().language().title()));
        List<String> named = row.trial().named();
        for (CheckResult check : row.verdict().checks()) {
            String mark = mark(check.status());
            out.append(named.contains(check.id()) ? "[" + mark + "] " : " " + mark + "  ");
        }
        out.append(String.format(Locale.ROOT, "%5.1f s", seconds(row.took())));
        if (row.verdict().outcome() != Outcome.WRONG_ANSWER && row.verdict().outcome() != Outcome.ACCEPTED) {
            out.append("  ").append(row.verdict().outcome().id());
        }
        out.append('\n');
    }

    static String mark(CheckResult.Status status) {
        return switch (status) {
            case PASS -> "✓";
            case FAIL -> "✗";
            case ERROR -> "–";
        };
    }

    private static void summary(StringBuilder out, Proof proof) {
        count(out, proof, "right programs are accepted over each transport", ProofTable::isRight);
        count(
                out,
                proof,
                "mistakes fail the checks that their labels name, and are told their code first",
                row -> row.trial() instanceof Trial.Labelled && !isRight(row));
        count(out, proof, "starters run and fail", row -> row.trial() instanceof Trial.Unfinished);
        count(out, proof, "programs that know nothing pass nothing", row -> row.trial() instanceof Trial.Vacuous);
        if (proof.complete()) {
            List<String> redundant = proof.redundant();
            tally(
                    out,
                    proof.checks().size() - redundant.size(),
                    proof.checks().size(),
                    "checks have a mistake that they alone catch");
        }
        Duration work = proof.rows().stream().map(Row::took).reduce(Duration.ZERO, Duration::plus);
        line(out, String.format(Locale.ROOT, "    %.0f s of work, slowest: %s", seconds(work), slowest(proof)));
    }

    private static String slowest(Proof proof) {
        return String.join(
                ", ",
                proof.rows().stream()
                        .sorted(Comparator.comparing(Row::took).reversed())
                        .limit(SLOWEST)
                        .map(row -> String.format(
                                Locale.ROOT,
                                "%s (%s) %.1f s",
                                row.trial().title(),
                                row.trial().language().title(),
                                seconds(row.took())))
                        .toList());
    }

    private static boolean isRight(Row row) {
        return row.trial() instanceof Trial.Labelled labelled
                && labelled.sample().outcome() == Outcome.ACCEPTED;
    }

    private static void count(StringBuilder out, Proof proof, String what, Predicate<Row> kind) {
        List<Row> rows = proof.rows().stream().filter(kind).toList();
        if (!rows.isEmpty()) {
            tally(out, rows.stream().filter(row -> row.complaints().isEmpty()).count(), rows.size(), what);
        }
    }

    private static void tally(StringBuilder out, long good, int all, String what) {
        line(out, "  " + (good == all ? "✓" : "✗") + " " + good + " of " + all + " " + what);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }
}
