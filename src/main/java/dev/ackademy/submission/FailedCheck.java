package dev.ackademy.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A check that a submission failed, as it is counted: two submissions with the same mistake give equal ones, whatever names
 * and numbers were drawn for each.
 *
 * @param code of the likely mistake; empty when none is known
 * @param event what the finding is about, with numbers and ids as {@code *}; empty when it is about none
 * @param field names of the expected payload's fields that were missing or wrong, and {@code +} for ones too many; empty
 *     when the payload is no object or is not what was wrong
 * @param told whether the learner was told this first
 */
record FailedCheck(String check, Symptom symptom, String code, String event, String field, boolean told) {
    static final int MAX_EVENT = 60;
    static final int MAX_FIELD = 80;

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\\p{Nd}+(\\.\\p{Nd}+)*");
    /** What PostgreSQL can't keep, or nobody can see. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    /** In the order of the checks; empty when none failed. A check that never ran did not fail. */
    static List<FailedCheck> of(Verdict verdict) {
        Optional<String> first = verdict.diagnosis().map(one -> one.check().id());
        return verdict.checks().stream()
                .filter(check -> !check.findings().isEmpty())
                .map(check -> of(check, first.filter(check.id()::equals).isPresent()))
                .toList();
    }

    private static FailedCheck of(CheckResult check, boolean told) {
        Finding finding = check.findings().getFirst();
        Map<String, String> facts = finding.facts();
        return new FailedCheck(
                check.id(),
                finding.symptom(),
                finding.code(),
                event(facts.getOrDefault("event", "")),
                field(facts.getOrDefault("expected", ""), facts.getOrDefault("observed", "")),
                told);
    }

    private static String event(String name) {
        String plain = UNSEEN.matcher(ID.matcher(name).replaceAll("*")).replaceAll(" ");
        return cut(plain.strip(), MAX_EVENT);
    }

    private static String field(String expected, String observed) {
        JsonNode due = object(expected);
        JsonNode seen = object(observed);
        if (due.isMissingNode() || seen.isMissingNode()) {
            return "";
        }
        List<String> wrong = new ArrayList<>();
        due.properties().forEach(field -> {
            JsonNode got = seen.path(field.getKey());
            if (!fits(field.getValue(), got)) {
                wrong.add(field.getKey());
            }
        });
        if (seen.propertyStream().anyMatch(field -> !due.has(field.getKey()))) {
            wrong.add("+");
        }
        return cut(String.join(", ", wrong), MAX_FIELD);
    }

    /** Facts are cut when they are long, and then they are no JSON any more. */
    private static JsonNode object(String text) {
        try {
            JsonNode read = JSON.readTree(text);
            return read.isObject() ? read : JSON.missingNode();
        } catch (JsonProcessingException cutOrNone) {
            return JSON.missingNode();
        }
    }

    /** Graders write … where anything goes. */
    private static boolean fits(JsonNode due, JsonNode got) {
        if (due.isTextual() && due.textValue().equals("…")) {
            return !got.isMissingNode();
        }
        if (due.isNumber() && got.isNumber()) {
            return due.decimalValue().compareTo(got.decimalValue()) == 0;
        }
        return due.equals(got);
    }

    private static String cut(String text, int at) {
        if (text.length() <= at) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(at - 2)) ? at - 2 : at - 1;
        return text.substring(0, end) + "…";
    }
}
