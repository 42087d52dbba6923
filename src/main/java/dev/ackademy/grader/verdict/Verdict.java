package dev.ackademy.grader.verdict;

import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of grading one submission, complete and in no language yet.
 *
 * @param reason id of the sentence that explains the outcome, such as {@code crashed}; its facts beside it
 * @param output the submission's own stdout and stderr, capped
 * @param millis from the taken jail to the decision
 */
public record Verdict(
        Slug exercise,
        Optional<ProgrammingLanguage> language,
        long seed,
        Outcome outcome,
        String reason,
        Map<String, String> facts,
        List<CheckResult> checks,
        List<String> output,
        long millis) {

    public Verdict {
        facts = Map.copyOf(facts);
        checks = List.copyOf(checks);
        output = List.copyOf(output);
    }

    public long passed() {
        return checks.stream().filter(CheckResult::passed).count();
    }
}
