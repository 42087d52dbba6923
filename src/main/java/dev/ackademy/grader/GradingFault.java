package dev.ackademy.grader;

import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something of ours failed while a submission was being graded. The learner is not to blame; the run may be repeated. */
public final class GradingFault extends Exception {
    private static final long serialVersionUID = 1L;

    GradingFault(String message) {
        super(message);
    }

    GradingFault(String message, Throwable cause) {
        super(message, cause);
    }

    /** What the learner is told when repeating did not help. */
    public static Verdict verdict(Slug exercise, ProgrammingLanguage language, Options options) {
        return new Verdict(
                exercise,
                Optional.of(language),
                options.seed(),
                Outcome.GRADER_FAULT,
                Reason.OUR_FAULT.id(),
                Map.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                0);
    }
}
