package dev.ackademy.bench;

import dev.ackademy.grader.Graders;
import dev.ackademy.grader.Grading;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.jail.Jail;
import dev.ackademy.jail.PoolSize;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.submission.Intake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * A whole verdict about an accepted JavaScript server, from its acceptance over the queue, the jail, all checks and the
 * sweep to the stored outcome; and, taking turns with it, the way without idle jails and fences ({@link Naive}).
 */
final class Verdicts {
    static final Slug EXERCISE = new Slug("skip-the-sender");

    private static final int ROUNDS = 5;
    private static final int PER_ROUND = 6;
    private static final int TO_WARM_UP = 10;
    private static final ProgrammingLanguage LANGUAGE = ProgrammingLanguage.JAVASCRIPT;

    private Verdicts() {}

    static void measure() throws Exception {
        Bench.title("A verdict about " + EXERCISE + ", JavaScript, from the queue to the stored outcome");
        String source = Bench.source(LANGUAGE);
        Grader grader =
                Graders.load(Path.of("graders"), new Problems()).find(EXERCISE).orElseThrow();
        Figures ours = new Figures("over WebSocket: warm pool, fences, sweep", "ms");
        Figures both = new Figures("over WebSocket, then long polling, as the site grades", "ms");
        Figures naive = new Figures("over WebSocket, naive: cold start, 300 ms after each step", "ms");
        Path folder = Files.createTempDirectory("ackademy-bench");
        Path other = Files.createTempDirectory("ackademy-bench");
        try (Jail cold = Jail.open(Bench.RUNTIMES);
                Jail jail = Jail.open(Bench.RUNTIMES);
                Grading grading = Grading.in(jail);
                Intake webSocket = new Intake(folder, grading, EXERCISE, List.of(Transport.WEBSOCKET));
                Intake usual = new Intake(other, grading, EXERCISE, List.of(Transport.WEBSOCKET, Transport.POLLING))) {
            grading.warm(PoolSize.ofEach(2));
            for (int i = 0; i < TO_WARM_UP; i++) {
                verdict(jail, webSocket, source);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < PER_ROUND; i++) {
                    ours.addNanos(verdict(jail, webSocket, source));
                    both.addNanos(verdict(jail, usual, source));
                }
                long start = System.nanoTime();
                Naive.play(cold, grader, LANGUAGE, source);
                naive.addNanos(System.nanoTime() - start);
            }
        }
        Bench.delete(folder);
        Bench.delete(other);
        Bench.say(ours);
        Bench.say(both);
        Bench.say(naive);
        Bench.say(String.format(Locale.ROOT, "the naive way takes %.0f times as long", naive.median() / ours.median()));
    }

    /** Begins when the pool is full, as it is for whoever does not hurry more than a person can. */
    private static long verdict(Jail jail, Intake intake, String source) throws InterruptedException {
        while (jail.idle(LANGUAGE) < 2) {
            LockSupport.parkNanos(1_000_000);
        }
        long start = System.nanoTime();
        accepted(intake.await(intake.accept(LANGUAGE, source)));
        return System.nanoTime() - start;
    }

    static void accepted(Verdict verdict) {
        if (verdict.outcome() != Outcome.ACCEPTED) {
            throw new AssertionError("expected accepted, but it is " + verdict.outcome() + ": " + verdict.checks());
        }
    }
}
