package dev.ackademy.grader.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ackademy.grader.Wording;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;
import java.util.Locale;
import java.util.Optional;

/**
 * Exercism's {@code results.json}, version 3: top-level {@code status} is {@code error} only when no check ran; every
 * test has a {@code task_id}; {@code output} is cut at 500 characters. The fields of ours are additions.
 */
final class JsonReport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_OUTPUT = 500;
    private static final int MAX_MESSAGE = 65_535;

    private JsonReport() {}

    static String write(Verdict verdict, Wording wording) {
        ObjectNode root = JSON.createObjectNode()
                .put("version", 3)
                .put("status", status(verdict))
                .put("outcome", verdict.outcome().id())
                .put("exercise", verdict.exercise().text())
                .put("language", verdict.language().map(ProgrammingLanguage::id).orElse("unknown"))
                .put("seed", verdict.seed())
                .put("message", cut(wording.reason(verdict), MAX_MESSAGE))
                .put("milliseconds", verdict.millis());
        verdict.diagnosis()
                .ifPresent(diagnosis -> root.put("diagnosed", diagnosis.check().id()));
        ArrayNode tests = root.putArray("tests");
        for (CheckResult check : verdict.checks()) {
            test(tests.addObject(), check, verdict, wording);
        }
        transcript(root.putArray("transcript"), verdict);
        return root.toPrettyString() + "\n";
    }

    private static String status(Verdict verdict) {
        boolean ran = verdict.checks().stream().anyMatch(check -> check.status() != CheckResult.Status.ERROR);
        if (verdict.outcome() == Outcome.ACCEPTED) {
            return "pass";
        }
        return ran && verdict.outcome() != Outcome.GRADER_FAULT ? "fail" : "error";
    }

    private static void test(ObjectNode test, CheckResult check, Verdict verdict, Wording wording) {
        int number = Integer.parseInt(check.id().substring(1));
        test.put("name", wording.check(verdict.exercise(), check.id()))
                .put("task_id", number)
                .put("id", check.id())
                .put("status", check.status().id())
                .put("milliseconds", check.millis());
        if (check.status() == CheckResult.Status.ERROR) {
            test.put("message", wording.reason(verdict));
        }
        if (!check.findings().isEmpty()) {
            Finding first = check.findings().getFirst();
            test.put("message", Sentences.of(check, wording));
            ObjectNode finding = test.putObject("finding")
                    .put("code", first.code())
                    .put("symptom", first.symptom().word())
                    .put("expected", wording.expected(first))
                    .put("observed", wording.observed(first));
            Optional.ofNullable(first.facts().get("line"))
                    .map(Integer::valueOf)
                    .ifPresent(line -> finding.put("line", line));
            test.put("output", cut(String.join("\n", verdict.output()), MAX_OUTPUT));
        }
    }

    private static void transcript(ArrayNode lines, Verdict verdict) {
        for (CheckResult check : verdict.checks()) {
            check.transcript()
                    .forEach(packet -> lines.addObject()
                            .put("check", check.id())
                            .put("client", check.people().getOrDefault(packet.client(), packet.client()))
                            .put(
                                    "milliseconds",
                                    Double.parseDouble(String.format(Locale.ROOT, "%.3f", packet.atMicros() / 1e3)))
                            .put("direction", packet.sent() ? ">" : "<")
                            .put("packet", packet.packet())
                            .put("wrong", packet.wrong()));
        }
    }

    private static String cut(String text, int at) {
        return text.length() <= at ? text : text.substring(0, at - 1) + "…";
    }
}
