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
        StringBuilder out = new StringBuilder();
        String file = verdict.language().map(ProgrammingLanguage::fileName).orElse("");
        String line = verdict.facts().getOrDefault("line", "");
        verdict.checks().stream()
                .filter(check -> !check.findings().isEmpty())
                .findFirst()
                .ifPresentOrElse(
                        check -> error(
                                out,
                                file,
                                line,
                                check.id() + " " + wording.check(verdict.exercise(), check.id()),
                                message(check, verdict, wording)),
                        () -> {
                            if (verdict.outcome() != Outcome.ACCEPTED) {
                                error(out, file, line, wording.outcome(verdict.outcome()), wording.reason(verdict));
                            }
                        });
        out.append("::notice title=")
                .append(property(verdict.exercise() + ": " + wording.outcome(verdict.outcome())))
                .append("::")
                .append(data(wording.reason(verdict)))
                .append('\n');
        return out.toString();
    }

    private static String message(CheckResult check, Verdict verdict, Wording wording) {
        String hint = wording.hints(check.findings().getFirst().code(), verdict.language()).stream()
                .findFirst()
                .map(text -> "\n" + text)
                .orElse("");
        return Sentences.of(check, wording) + hint;
    }

    private static void error(StringBuilder out, String file, String line, String title, String message) {
        out.append("::error ");
        if (!file.isEmpty()) {
            out.append("file=").append(property(file)).append(',');
        }
        if (!line.isEmpty()) {
            out.append("line=").append(property(line)).append(',');
        }
        out.append("title=")
                .append(property(title))
                .append("::")
                .append(data(message))
                .append('\n');
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
