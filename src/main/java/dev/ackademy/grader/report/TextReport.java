package dev.ackademy.grader.report;

import dev.ackademy.grader.Wording;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Diagnosis;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.grader.verdict.WireLine;
import java.util.List;
import java.util.Locale;

/** For a terminal: every check on a line, what failed under it, one hint, and the packets around the first wrong one. */
final class TextReport {
    private static final int AROUND = 6;

    private TextReport() {}

    static String write(Verdict verdict, Wording wording) {
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
                            "%s %-3s %s  %d ms",
                            mark,
                            check.id(),
                            wording.check(verdict.exercise(), check.id()),
                            check.millis()));
            check.findings().stream().limit(3).forEach(finding -> finding(out, finding, wording));
        }
        verdict.diagnosis().ifPresent(diagnosis -> explain(out, diagnosis, verdict, wording));
        if (!verdict.output().isEmpty() && !verdict.outcome().id().equals("accepted")) {
            line(out, "\n" + wording.label("printed") + ":");
            tail(verdict.output(), 20).forEach(text -> line(out, "  | " + text));
        }
        line(
                out,
                String.format(
                        Locale.ROOT,
                        "%n%s. %s  (%.2f s, seed %d)",
                        wording.outcome(verdict.outcome()),
                        wording.reason(verdict),
                        verdict.millis() / 1000.0,
                        verdict.seed()));
        return out.toString();
    }

    private static void finding(StringBuilder out, Finding finding, Wording wording) {
        line(out, "      " + wording.label("expected") + ": " + wording.expected(finding));
        line(out, "      " + wording.label("seen") + ": " + wording.observed(finding));
    }

    private static void explain(StringBuilder out, Diagnosis diagnosis, Verdict verdict, Wording wording) {
        CheckResult check = diagnosis.check();
        Finding first = diagnosis.finding();
        wording.hints(first.code(), verdict.language()).stream()
                .findFirst()
                .ifPresent(hint -> line(out, "\n" + wording.label("hint") + " · " + check.id() + ": " + hint));
        wording.place(first, verdict.language()).ifPresent(place -> line(out, place));
        if (diagnosis.others() > 0) {
            line(out, wording.others(diagnosis.others()));
        }
        List<WireLine> wire = check.transcript();
        int wrong = 0;
        while (wrong < wire.size() && !wire.get(wrong).wrong()) {
            wrong++;
        }
        if (wrong == wire.size()) {
            return;
        }
        int from = Math.max(0, wrong - AROUND);
        int to = Math.min(wire.size(), wrong + AROUND / 2);
        if (from < to) {
            line(
                    out,
                    "\n" + wording.label("wire") + " · " + check.id() + " · "
                            + check.transport().id() + ":");
            wire.subList(from, to)
                    .forEach(packet -> line(
                            out,
                            String.format(
                                    Locale.ROOT,
                                    "  %s %9.3f ms  %-12s %s %s",
                                    packet.wrong() ? "✗" : " ",
                                    packet.atMicros() / 1000.0,
                                    check.people().getOrDefault(packet.client(), packet.client()),
                                    packet.sent() ? "→" : "←",
                                    packet.packet())));
        }
    }

    private static List<String> tail(List<String> lines, int count) {
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }
}
