package dev.ackademy.grader;

import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What graders say in one language: {@code graders/messages/<language>.yaml}, with {@code {facts}} filled in. Every
 * method answers plain text; {@code `code`} in backticks is the only markup.
 */
public final class Wording {
    private static final Pattern FACT = Pattern.compile("\\{([a-z]+)}");

    private final Map<String, String> texts;

    /** @param texts by dotted path, such as {@code symptoms.echoed.expected}; list items end in their index */
    Wording(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    public String check(Slug exercise, String id) {
        return text("checks." + exercise + "." + id, Map.of());
    }

    public String outcome(Outcome outcome) {
        return text("outcomes." + outcome.id(), Map.of());
    }

    /** One sentence that explains the outcome. */
    public String reason(Verdict verdict) {
        return text("reasons." + verdict.reason(), verdict.facts());
    }

    /** A word that a report puts before its parts: {@code expected}, {@code seen}, {@code hint}, {@code wire}, {@code printed}. */
    public String label(String name) {
        return text("labels." + name, Map.of());
    }

    public String expected(Finding finding) {
        return text("symptoms." + finding.symptom().word() + ".expected", finding.facts());
    }

    public String observed(Finding finding) {
        Map<String, String> facts = new LinkedHashMap<>(finding.facts());
        if (finding.symptom() == Symptom.NOT_CONNECTED) {
            facts.computeIfPresent("observed", (key, state) -> text("states." + state, Map.of()));
        }
        return text("symptoms." + finding.symptom().word() + ".observed", facts);
    }

    /** Where in the source it was done, where that is certain. */
    public Optional<String> place(Finding finding, Optional<ProgrammingLanguage> language) {
        return Optional.ofNullable(finding.facts().get("line"))
                .flatMap(line ->
                        language.map(one -> text("labels.place", Map.of("file", one.fileName(), "line", line))));
    }

    /** What to think of so many checks that failed beside the one that is explained. */
    public String others(int count) {
        return text(count == 1 ? "labels.other" : "labels.others", Map.of("count", String.valueOf(count)));
    }

    /** The hints for a mistake, gentle first; none when the code is empty. */
    public List<String> hints(String code, Optional<ProgrammingLanguage> language) {
        List<String> hints = new ArrayList<>(items("mistakes." + code + ".any"));
        language.ifPresent(one -> hints.addAll(items("mistakes." + code + "." + one.id())));
        return hints;
    }

    Set<String> keys() {
        return texts.keySet();
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The names in braces, to compare languages by. */
    Set<String> factsOf(String key) {
        Matcher matcher = FACT.matcher(texts.getOrDefault(key, ""));
        return new java.util.TreeSet<>(
                matcher.results().map(result -> result.group(1)).toList());
    }

    private List<String> items(String prefix) {
        List<String> items = new ArrayList<>();
        for (int i = 0; texts.containsKey(prefix + "." + i); i++) {
            items.add(text(prefix + "." + i, Map.of()));
        }
        return items;
    }

    private String text(String key, Map<String, String> facts) {
        return FACT.matcher(texts.getOrDefault(key, key))
                .replaceAll(match -> Matcher.quoteReplacement(facts.getOrDefault(match.group(1), match.group())));
    }
}
