package dev.ackademy.grader.verdict;

import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The result of grading one submission, complete and in no language yet.
 *
 * @param diagnosed the check to be told first, when one failed; see {@link #diagnosis}
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
        Optional<String> diagnosed,
        List<String> output,
        long millis) {

    public Verdict {
        facts = Map.copyOf(facts);
        checks = List.copyOf(checks);
        output = List.copyOf(output);
    }

    /** What the learner is told first: the most causal finding of the check that the others that failed stand on. */
    public Optional<Diagnosis> diagnosis() {
        List<CheckResult> failed =
                checks.stream().filter(check -> !check.findings().isEmpty()).toList();
        return failed.stream()
                .filter(check -> diagnosed.filter(check.id()::equals).isPresent())
                .findFirst()
                .or(() -> failed.stream().findFirst())
                .map(check -> new Diagnosis(check, check.findings().getFirst(), failed.size() - 1));
    }

    public Verdict withFindings(UnaryOperator<Finding> change) {
        List<CheckResult> changed =
                checks.stream().map(check -> check.withFindings(change)).toList();
        return new Verdict(exercise, language, seed, outcome, reason, facts, changed, diagnosed, output, millis);
    }

    public long passed() {
        return checks.stream().filter(CheckResult::passed).count();
    }
}
