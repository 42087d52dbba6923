package dev.ackademy.grader.report;

import dev.ackademy.grader.Wording;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.grader.verdict.WireLine;
import java.util.List;
import java.util.Locale;

/**
 * A verdict on one screen, for who edits and looks up now and then: the checks, and of the first that failed what was
 * expected, one hint and the first wrong packet. {@link Report#TEXT} tells everything.
 */
public final class Glance {
    private static final int WIDTH = 200;
    private static final int LAST_WORDS = 8;

    private Glance() {}

    public static String of(Verdict verdict, Wording wording) {
        StringBuilder out = new StringBuilder();
        for (CheckResult check : verdict.checks()) {
            String mark = switch (check.status()) {
                case PASS -> "✓";
                case FAIL -> "✗";
                case ERROR -> "–";
            };
            line(
                    out,
                    String.format(
                            Locale.ROOT,
                            "%s %-3s %s",
                            mark,
                            check.id(),
                            wording.check(verdict.exercise(), check.id())));
        }
        verdict.checks().stream()
                .filter(check -> !check.findings().isEmpty())
                .findFirst()
                .ifPresent(check -> explain(out, check, verdict, wording));
        if (verdict.outcome() != Outcome.ACCEPTED && !verdict.output().isEmpty()) {
            line(out, "\n" + wording.label("printed") + ":");
            List<String> lines = verdict.output();
            lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size())
                    .forEach(text -> line(out, "  | " + text));
        }
        line(
                out,
                String.format(
                        Locale.ROOT,
                        "%n%s. %s (%.1f s)",
                        wording.outcome(verdict.outcome()),
                        wording.reason(verdict),
                        verdict.millis() / 1000.0));
        return out.toString();
    }

    private static void explain(StringBuilder out, CheckResult check, Verdict verdict, Wording wording) {
        Finding first = check.findings().getFirst();
        line(out, "\n" + check.id() + " · " + wording.label("expected") + ": " + wording.expected(first));
        line(out, check.id() + " · " + wording.label("seen") + ": " + wording.observed(first));
        wording.hints(first.code(), verdict.language()).stream()
                .findFirst()
                .ifPresent(hint -> line(out, "\n" + wording.label("hint") + ": " + hint));
        check.transcript().stream()
                .filter(WireLine::wrong)
                .findFirst()
                .ifPresent(packet -> line(
                        out,
                        "\n" + wording.label("wire") + ": "
                                + check.people().getOrDefault(packet.client(), packet.client())
                                + (packet.sent() ? " → " : " ← ") + packet.packet()));
    }

    private static void line(StringBuilder out, String text) {
        out.append(text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…")
                .append('\n');
    }
}
