package dev.ackademy.grader;

import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.kit.ProgrammingLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the line of a submission that sent what should not have been sent. It answers only when there can be no other: a
 * single line of the source sends an event of that name, and every other sending names its event as plainly.
 */
final class Culprit {
    private static final Pattern LINE_COMMENT_OR_STRING = Pattern.compile(
            "\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'|`(?:\\\\.|[^`\\\\])*`|//[^\n]*|/\\*.*?\\*/|#[^\n]*",
            Pattern.DOTALL);

    private final List<Sending> sendings = new ArrayList<>();

    /** @param event empty when the source does not name it on the spot */
    private record Sending(int line, Optional<String> event) {}

    Culprit(String source, ProgrammingLanguage language) {
        String code = withoutComments(source, language);
        Matcher matcher = sending(language).matcher(code);
        while (matcher.find()) {
            int line = 1
                    + (int) code.substring(0, matcher.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            sendings.add(new Sending(line, Optional.ofNullable(matcher.group(1))));
        }
    }

    /** A call that sends, with the event's name where a literal stands there. */
    private static Pattern sending(ProgrammingLanguage language) {
        return switch (language) {
            case JAVASCRIPT, BROWSER ->
                Pattern.compile("\\.(?:emit|emitWithAck)\\s*\\(\\s*(?:[\"'`]([^\"'`$]+)[\"'`])?");
            case PYTHON -> Pattern.compile("\\.(?:emit|call)\\s*\\(\\s*(?:[\"']([^\"']+)[\"'])?");
            case JAVA -> Pattern.compile("\\.sendEvent\\s*\\(\\s*(?:\"([^\"]+)\")?");
        };
    }

    /** The line that did what the finding tells, from 1. */
    OptionalInt of(Finding finding) {
        String event = finding.symptom() == Symptom.MISNAMED
                ? finding.facts().getOrDefault("other", "")
                : finding.facts().getOrDefault("event", "");
        if (!sentSomething(finding.symptom())
                || sendings.stream().anyMatch(sending -> sending.event().isEmpty())) {
            return OptionalInt.empty();
        }
        List<Sending> suspects = sendings.stream()
                .filter(sending -> sending.event().filter(event::equals).isPresent())
                .toList();
        return suspects.size() == 1 ? OptionalInt.of(suspects.getFirst().line()) : OptionalInt.empty();
    }

    private static boolean sentSomething(Symptom symptom) {
        return switch (symptom) {
            case MISNAMED, ECHOED, LEAKED, DOUBLED, DIFFERS, DISORDERED -> true;
            case NOT_CONNECTED,
                    ACCEPTED,
                    UNANSWERED,
                    ANSWERED_IN_PIECES,
                    MISSING,
                    ANSWERED_WRONG,
                    UNASKED,
                    EARLY,
                    LATE,
                    OVERTAKEN,
                    SAME,
                    UNSETTLED,
                    THREW,
                    GAVE_WRONG,
                    NOT_SEEN,
                    SEEN_TOO_OFTEN,
                    NOT_PRINTED,
                    MUTE -> false;
        };
    }

    /** The same lines with comments blanked out. */
    private static String withoutComments(String source, ProgrammingLanguage language) {
        return LINE_COMMENT_OR_STRING
                .matcher(source)
                .replaceAll(match -> Matcher.quoteReplacement(blanked(match, language)));
    }

    private static String blanked(MatchResult match, ProgrammingLanguage language) {
        String text = match.group();
        boolean python = language == ProgrammingLanguage.PYTHON;
        boolean comment = python ? text.startsWith("#") : text.startsWith("//") || text.startsWith("/*");
        return comment ? text.replaceAll("[^\n]", " ") : text;
    }
}
