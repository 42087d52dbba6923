package dev.ackademy.grader;

import dev.ackademy.grader.client.Http;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;
import java.net.URI;
import java.util.Optional;

/**
 * Grades submissions. It knows no database, no HTTP server and no live server, so the command line, a CI job and the
 * site get the same verdict. One per process; any thread may grade.
 */
public final class Grading implements AutoCloseable {
    private final Http http = new Http();

    /** Grades a server that runs already, on this machine or elsewhere. */
    public Verdict running(
            Grader grader, URI server, Optional<ProgrammingLanguage> language, Options options, Progress progress)
            throws InterruptedException {
        return new Judge(http, grader, options, progress).judge(new Server.Elsewhere(server), language);
    }

    /** The programming languages that can be graded here; none when this host cannot confine programs. */
    public java.util.Set<ProgrammingLanguage> languages() {
        return java.util.Set.of();
    }

    /** Starts a submission in the jail and grades it. */
    public Verdict source(
            Grader grader, ProgrammingLanguage language, byte[] source, Options options, Progress progress)
            throws GradingFault, InterruptedException {
        throw new GradingFault("no jail", new IllegalStateException());
    }

    @Override
    public void close() {
        http.close();
    }
}
