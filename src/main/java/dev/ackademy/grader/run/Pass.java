package dev.ackademy.grader.run;

import dev.ackademy.grader.client.Http;
import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.kit.Deadline;
import dev.ackademy.kit.Teardown;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * All checks of a grader against one running server over one transport, in their order or side by side where the grader
 * says so, each with clients of its own. After the last one every inbox is looked at once more, so that a packet sent by a timer counts too.
 */
public final class Pass {
    /** The window in which a late packet is still caught. */
    private static final Duration LINGER = Duration.ofMillis(250);

    private final Grader grader;
    private final URI server;
    private final Transport transport;
    private final long seed;
    private final Lots lots;
    private final Http http;
    private final Function<String, OptionalLong> printed;

    /**
     * @param lots the same for all passes over one server
     * @param printed how often the program has printed a line on stdout; empty where nobody can see that
     */
    public Pass(
            Grader grader,
            URI server,
            Transport transport,
            long seed,
            Lots lots,
            Http http,
            Function<String, OptionalLong> printed) {
        this.grader = grader;
        this.server = server;
        this.transport = transport;
        this.seed = seed;
        this.lots = lots;
        this.http = http;
        this.printed = printed;
    }

    /**
     * @param ended completes when the server's process ends, so that nobody waits for a dead server
     * @param end when grading stops, whatever the server does
     * @param checkDone called after each check
     */
    public List<CheckResult> play(CompletableFuture<?> ended, Deadline end, Runnable checkDone)
            throws InterruptedException {
        Patience patience = new Patience(grader.patience(), end, ended::isDone);
        List<CheckRun> runs = new ArrayList<>();
        try (Teardown teardown = new Teardown()) {
            for (List<Check> act : grader.acts()) {
                if (patience.exhausted()) {
                    break;
                }
                List<CheckRun> together =
                        act.stream().map(check -> run(check, ended, teardown)).toList();
                runs.addAll(together);
                SideBySide.play(together, patience, checkDone);
            }
            linger(ended);
            List<CheckResult> results =
                    new ArrayList<>(runs.stream().map(CheckRun::result).toList());
            grader.checks().stream()
                    .skip(results.size())
                    .forEach(check -> results.add(CheckResult.notRun(check.id(), transport)));
            return results;
        }
    }

    private CheckRun run(Check check, CompletableFuture<?> ended, Teardown teardown) {
        Journal journal = new Journal();
        CompletableFuture<?> wake = ended.thenRun(journal::wake);
        teardown.add(() -> wake.cancel(false));
        CheckRun run = new CheckRun(check, grader, new Setting(server, transport, seed, lots, journal, http, printed));
        teardown.add(run::close);
        return run;
    }

    private static void linger(CompletableFuture<?> ended) throws InterruptedException {
        Journal quiet = new Journal();
        CompletableFuture<?> wake = ended.thenRun(quiet::wake);
        quiet.await(ended::isDone, Deadline.in(LINGER));
        wake.cancel(false);
    }
}
