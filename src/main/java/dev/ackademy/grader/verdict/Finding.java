package dev.ackademy.grader.verdict;

import dev.ackademy.grader.scenario.Symptom;
import java.util.HashMap;
import java.util.Map;

/**
 * One failed expectation.
 *
 * @param code the likely mistake, such as F04; empty when none is known
 * @param facts what the sentences about it are filled with: client, event, expected, observed, sender, ms; and, where it
 *     is certain, the line of the source that did it
 */
public record Finding(Symptom symptom, String code, Map<String, String> facts) {
    public Finding {
        facts = Map.copyOf(facts);
    }

    public Finding with(String fact, String value) {
        Map<String, String> more = new HashMap<>(facts);
        more.put(fact, value);
        return new Finding(symptom, code, more);
    }
}
