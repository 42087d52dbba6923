package dev.ackademy.grader.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ackademy.grader.Wording;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;

/** TAP version 14: a test point per check, a YAML block under each that failed, {@code Bail out!} for faults of ours. */
final class TapReport {
    private static final JsonMapper JSON = new JsonMapper();

    private TapReport() {}

    static String write(Verdict verdict, Wording wording) {
        StringBuilder out = new StringBuilder("TAP version 14\n");
        if (verdict.outcome() == Outcome.GRADER_FAULT) {
            return out.append("Bail out! ")
                    .append(escaped(wording.reason(verdict)))
                    .append('\n')
                    .toString();
        }
        out.append("1..").append(verdict.checks().size()).append('\n');
        int number = 0;
        for (CheckResult check : verdict.checks()) {
            number++;
            out.append(check.passed() ? "ok " : "not ok ")
                    .append(number)
                    .append(" - ")
                    .append(escaped(check.id() + " " + wording.check(verdict.exercise(), check.id())))
                    .append('\n');
            if (!check.passed()) {
                diagnosis(out, check, verdict, wording);
            }
        }
        return out.toString();
    }

    private static void diagnosis(StringBuilder out, CheckResult check, Verdict verdict, Wording wording) {
        out.append("  ---\n");
        if (check.findings().isEmpty()) {
            field(out, "  ", "message", wording.reason(verdict));
            field(out, "  ", "severity", "error");
        } else {
            Finding first = check.findings().getFirst();
            field(out, "  ", "message", wording.expected(first));
            field(out, "  ", "severity", "fail");
            out.append("  data:\n");
            field(out, "    ", "got", wording.observed(first));
            field(out, "    ", "expect", wording.expected(first));
        }
        out.append("  ...\n");
    }

    /** A JSON string is a YAML string too. */
    private static void field(StringBuilder out, String indent, String name, String value) {
        try {
            out.append(indent)
                    .append(name)
                    .append(": ")
                    .append(JSON.writeValueAsString(value))
                    .append('\n');
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String escaped(String description) {
        return description.replace("\\", "\\\\").replace("#", "\\#").replace("\n", " ");
    }
}
