package dev.ackademy.grader;

import dev.ackademy.grader.page.PageEnd;
import dev.ackademy.grader.page.PageGrading;
import dev.ackademy.grader.page.PageResult;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.jail.Jail;
import dev.ackademy.kit.ProgrammingLanguage;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Decides the outcome of a module for a page, as {@link Judge} does for servers. */
final class PageJudge {
    private final Jail jail;
    private final Grader grader;
    private final Options options;
    private final Progress progress;
    private int checksDone;

    PageJudge(Jail jail, Grader grader, Options options, Progress progress) {
        this.jail = jail;
        this.grader = grader;
        this.options = options;
        this.progress = progress;
    }

    Verdict judge(byte[] source, ProgrammingLanguage language) throws IOException, InterruptedException {
        long start = System.nanoTime();
        report(Progress.Phase.STARTING);
        PageResult result = new PageGrading(jail, grader, options.seed(), this::checkDone).grade(source);
        report(Progress.Phase.DECIDING);
        Ended end = result.end().map(early -> early(early, language)).orElseGet(() -> counted(result));
        return new Verdict(
                grader.exercise(),
                Optional.of(language),
                options.seed(),
                end.reason().outcome(),
                end.reason().id(),
                end.facts(),
                result.checks(),
                Optional.empty(),
                result.output(),
                (System.nanoTime() - start) / 1_000_000);
    }

    private static Ended early(PageEnd end, ProgrammingLanguage language) {
        return switch (end) {
            case PageEnd.NotCompiled broken ->
                new Ended(
                        Reason.NOT_COMPILED,
                        Map.of(
                                "file", language.fileName(),
                                "line", String.valueOf(broken.line()),
                                "column", String.valueOf(broken.column()),
                                "observed", broken.message()));
            case PageEnd.Threw threw -> Ended.of(Reason.THREW, "observed", threw.message());
            case PageEnd.NeverSettled never ->
                new Ended(
                        Reason.NEVER_SETTLED,
                        Map.of(
                                "event", never.call(),
                                "seconds", String.valueOf(never.time().toSeconds())));
            case PageEnd.Stuck stuck -> Ended.of(Reason.PAGE_STUCK);
            case PageEnd.OutOfMemory memory -> Ended.of(Reason.OUT_OF_MEMORY);
        };
    }

    private static Ended counted(PageResult result) {
        long passed = result.checks().stream().filter(CheckResult::passed).count();
        int total = result.checks().size();
        return new Ended(
                passed == total ? Reason.ALL_PASSED : Reason.CHECKS_FAILED,
                Map.of("passed", String.valueOf(passed), "total", String.valueOf(total)));
    }

    private void checkDone() {
        checksDone++;
        report(Progress.Phase.CHECKING);
    }

    private void report(Progress.Phase phase) {
        progress.at(phase, checksDone, grader.checks().size());
    }
}
