package dev.ackademy.submission;

import dev.ackademy.exercise.Exercise;
import dev.ackademy.grader.Wording;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Diagnosis;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.web.Html;
import dev.ackademy.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A verdict as a page shows it, in the reader's language.
 *
 * @param outcome id, also a class name
 * @param line of the source that the outcome points at; 0 when none
 * @param scenes what happened, check by check: those that failed, or the first when all passed
 */
record VerdictView(
        int attempt,
        String outcome,
        String title,
        String reason,
        long passed,
        int total,
        int gainedXp,
        String seconds,
        String language,
        int line,
        List<CheckView> checks,
        List<Scene> scenes,
        List<String> output) {
    private static final int MOST_FINDINGS = 3;
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** What happened in one check. */
    record Scene(String id, String title, Optional<MatrixView> matrix, SequenceView sequence) {}

    static VerdictView of(Submission submission, Verdict verdict, Exercise exercise, Wording wording, Words words) {
        Optional<Diagnosis> diagnosis = verdict.diagnosis();
        List<CheckView> checks = verdict.checks().stream()
                .map(check -> check(
                        check,
                        verdict,
                        wording,
                        diagnosis.filter(one -> one.check().equals(check))))
                .toList();
        boolean accepted = verdict.outcome() == Outcome.ACCEPTED;
        return new VerdictView(
                submission.attempt(),
                verdict.outcome().id(),
                wording.outcome(verdict.outcome()),
                wording.reason(verdict),
                verdict.passed(),
                verdict.checks().size(),
                accepted ? exercise.xp() : 0,
                words.say("verdict.seconds", verdict.millis() / 1000.0),
                Workspace.called(submission.language(), words),
                line(verdict),
                checks,
                scenes(verdict, accepted, wording, words),
                accepted ? List.of() : verdict.output());
    }

    /** An error's line, else that of the diagnosis. */
    private static int line(Verdict verdict) {
        String line = Optional.ofNullable(verdict.facts().get("line"))
                .or(() -> verdict.diagnosis().map(one -> one.finding().facts().get("line")))
                .orElse("0");
        return line.matches("\\d{1,6}") ? Integer.parseInt(line) : 0;
    }

    /** @param diagnosis present when this is the check to be told first */
    private static CheckView check(CheckResult check, Verdict verdict, Wording wording, Optional<Diagnosis> diagnosis) {
        List<Finding> telling = telling(check.findings());
        List<CheckView.FindingView> findings = telling.stream()
                .map(finding -> new CheckView.FindingView(wording.expected(finding), wording.observed(finding)))
                .toList();
        List<String> hints = diagnosis.stream()
                .flatMap(one -> wording.hints(one.finding().code(), verdict.language()).stream())
                .map(VerdictView::html)
                .toList();
        return new CheckView(
                check.id(),
                check.status().id(),
                wording.check(verdict.exercise(), check.id()),
                check.millis(),
                diagnosis.isPresent(),
                findings,
                hints,
                diagnosis
                        .flatMap(one -> wording.place(one.finding(), verdict.language()))
                        .orElse(""),
                diagnosis
                        .filter(one -> one.others() > 0)
                        .map(one -> wording.others(one.others()))
                        .orElse(""));
    }

    /** The first few findings. What happened to several clients alike is told of the first. */
    private static List<Finding> telling(List<Finding> findings) {
        Map<List<String>, Finding> kinds = new LinkedHashMap<>();
        findings.forEach(finding -> kinds.putIfAbsent(kind(finding), finding));
        return kinds.values().stream().limit(MOST_FINDINGS).toList();
    }

    private static List<String> kind(Finding finding) {
        Map<String, String> facts = finding.facts();
        return List.of(
                finding.symptom().name(),
                facts.getOrDefault("event", ""),
                facts.getOrDefault("expected", ""),
                facts.getOrDefault("observed", ""));
    }

    private static List<Scene> scenes(Verdict verdict, boolean accepted, Wording wording, Words words) {
        return verdict.checks().stream()
                .filter(check -> !check.transcript().isEmpty())
                .filter(check -> accepted || !check.findings().isEmpty())
                .limit(accepted ? 2 : verdict.checks().size())
                .map(check -> new Scene(
                        check.id(),
                        wording.check(verdict.exercise(), check.id()),
                        MatrixView.of(check, words),
                        SequenceView.of(check, words)))
                .toList();
    }

    /** Text with {@code `code`} as HTML. */
    private static String html(String text) {
        return CODE.matcher(Html.escape(text)).replaceAll("<code>$1</code>");
    }
}
