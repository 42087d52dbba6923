package dev.ackademy.grader.page;

import dev.ackademy.grader.verdict.CheckResult;
import java.util.List;
import java.util.Optional;

/**
 * What the checks of a page found.
 *
 * @param end why it ended early, when it did
 * @param output what the page wrote on its console, capped
 */
public record PageResult(List<CheckResult> checks, Optional<PageEnd> end, List<String> output) {
    public PageResult {
        checks = List.copyOf(checks);
        output = List.copyOf(output);
    }
}
