package dev.ackademy.grader;

import dev.ackademy.grader.client.Http;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.jail.Cell;
import dev.ackademy.jail.Jail;
import dev.ackademy.kit.ProgrammingLanguage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Grades submissions. It knows no database, no HTTP server and no live server, so the command line, a CI job and the
 * site get the same verdict. One per process; any thread may grade.
 */
public final class Grading implements AutoCloseable {
    private final Http http = new Http();
    private final Optional<Jail> jail;
    private final String whyOff;

    private Grading(Optional<Jail> jail, String whyOff) {
        this.jail = jail;
        this.whyOff = whyOff;
    }

    /** Grades programs too; closing this closes the jail. */
    public static Grading in(Jail jail) {
        return new Grading(Optional.of(jail), "");
    }

    /**
     * Grades only servers that somebody else runs.
     *
     * @param why what a learner is told, one or two sentences
     */
    public static Grading withoutJail(String why) {
        return new Grading(Optional.empty(), why);
    }

    /** The programming languages that can be graded here; none when this host cannot confine programs. */
    public Set<ProgrammingLanguage> languages() {
        return jail.map(Jail::languages).orElse(Set.of());
    }

    /** Why no program can be graded here; empty when some can. */
    public String whyOff() {
        return whyOff;
    }

    /** Grades a server that runs already, on this machine or elsewhere. */
    public Verdict running(
            Grader grader, URI server, Optional<ProgrammingLanguage> language, Options options, Progress progress)
            throws GradingFault, InterruptedException {
        try {
            return new Judge(http, grader, options, progress).judge(new Server.Elsewhere(server), language);
        } catch (IOException failure) {
            throw new GradingFault("grading " + server + " failed: " + failure.getMessage(), failure);
        }
    }

    /**
     * Starts a submission in the jail and grades it.
     *
     * @throws GradingFault when something of ours failed; the run may be repeated
     */
    public Verdict source(
            Grader grader, ProgrammingLanguage language, byte[] source, Options options, Progress progress)
            throws GradingFault, InterruptedException {
        if (jail.isEmpty()) {
            throw new GradingFault(whyOff);
        }
        Judge judge = new Judge(http, grader, options, progress);
        try (Cell cell = jail.get().take(language)) {
            idle(cell, options.late());
            cell.deliver(source);
            Verdict verdict = judge.judge(new JailedServer(cell, language), Optional.of(language));
            if (verdict.outcome() == Outcome.GRADER_FAULT) {
                throw new GradingFault("the jail was closed while the submission was being graded");
            }
            return verdict;
        } catch (IOException fault) {
            throw new GradingFault("the jail failed: " + fault.getMessage(), fault);
        }
    }

    /** Ends sooner when the jail does. */
    private static void idle(Cell cell, Duration time) throws InterruptedException {
        try {
            cell.ended().get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException alive) {
            // as it should be
        }
    }

    @Override
    public void close() {
        http.close();
        jail.ifPresent(Jail::close);
    }
}
