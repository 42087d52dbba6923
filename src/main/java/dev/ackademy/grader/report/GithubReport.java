package dev.ackademy.grader.report;

import dev.ackademy.grader.Wording;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;

/**
 * Workflow commands. The number that a run shows is capped, so only the first divergence becomes an error, and the rest
 * is one notice.
 */
final class GithubReport {
    private GithubReport() {}

    static String write(Verdict verdict, Wording wording) {
        String file = verdict.language().map(ProgrammingLanguage::fileName).orElse("");
        int line = Integer.parseInt(verdict.facts().getOrDefault("line", "0"));
        String outcome = wording.outcome(verdict.outcome());
        String error = verdict.checks().stream()
                .filter(check -> !check.findings().isEmpty())
                .findFirst()
                .map(check -> WorkflowCommand.error(
                        file,
                        line,
                        check.id() + " " + wording.check(verdict.exercise(), check.id()),
                        message(check, verdict, wording)))
                .orElse(
                        verdict.outcome() == Outcome.ACCEPTED
                                ? ""
                                : WorkflowCommand.error(file, line, outcome, wording.reason(verdict)));
        return error + WorkflowCommand.notice(verdict.exercise() + ": " + outcome, wording.reason(verdict));
    }

    private static String message(CheckResult check, Verdict verdict, Wording wording) {
        String hint = wording.hints(check.findings().getFirst().code(), verdict.language()).stream()
                .findFirst()
                .map(text -> "\n" + text)
                .orElse("");
        return Sentences.of(check, wording) + hint;
    }
}
