package dev.ackademy.grader.verdict;

import dev.ackademy.grader.scenario.Symptom;
import java.util.Map;

/**
 * One failed expectation.
 *
 * @param code the likely mistake, such as F04; empty when none is known
 * @param facts what the sentences about it are filled with: client, event, expected, observed, sender, ms
 */
public record Finding(Symptom symptom, String code, Map<String, String> facts) {
    public Finding {
        facts = Map.copyOf(facts);
    }
}
