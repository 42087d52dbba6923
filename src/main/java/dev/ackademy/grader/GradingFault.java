package dev.ackademy.grader;

import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something of ours failed while a submission was being graded. The learner is not to blame; the run may be repeated. */
public final class GradingFault extends Exception {
    private static final long serialVersionUID = 1L;

    GradingFault(String message, Throwable cause) {
        super(message, cause);
    }

    /** What the learner is told when repeating did not help. */
    public Verdict verdict(Grader grader, ProgrammingLanguage language, Options options) {
        Transport transport = options.transports().getFirst();
        return new Verdict(
                grader.exercise(),
                Optional.of(language),
                options.seed(),
                Outcome.GRADER_FAULT,
                Reason.OUR_FAULT.id(),
                Map.of(),
                grader.checks().stream()
                        .map(check -> CheckResult.notRun(check.id(), transport))
                        .toList(),
                List.of(),
                0);
    }
}
