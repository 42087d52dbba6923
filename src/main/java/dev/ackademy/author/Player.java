package dev.ackademy.author;

import dev.ackademy.grader.Grading;
import dev.ackademy.grader.GradingFault;
import dev.ackademy.grader.Options;
import dev.ackademy.grader.Progress;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Plays one program against one grader, as learners' submissions are played. For any thread. */
public final class Player {
    /** A fault of ours says that the host is busy, and not what the program is worth. */
    private static final int TRIES_AFTER_FAULTS = 6;

    private final Grading grading;

    /** @param grading with a jail; stays the caller's to close */
    public Player(Grading grading) {
        this.grading = grading;
    }

    /**
     * Plays it, and again when something of ours failed.
     *
     * @param late how long its jail idles before
     * @throws IllegalStateException when something of ours failed again and again, or the thread was interrupted
     * @throws UncheckedIOException when the program cannot be read
     */
    public Row play(Grader grader, Trial trial, long seed, Duration late) {
        long start = System.nanoTime();
        for (int tries = 1; ; tries++) {
            try {
                Verdict verdict = verdict(grader, trial, seed, late);
                return Row.of(trial, verdict, Duration.ofNanos(System.nanoTime() - start));
            } catch (GradingFault fault) {
                if (tries == TRIES_AFTER_FAULTS) {
                    throw new IllegalStateException(fault);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the proof was stopped", stopped);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private Verdict verdict(Grader grader, Trial trial, long seed, Duration late)
            throws GradingFault, InterruptedException, IOException {
        ProgrammingLanguage language = trial.language();
        Options once = new Options(seed, List.of(Transport.WEBSOCKET));
        return switch (trial) {
            case Trial.Labelled labelled ->
                grading.source(
                        grader,
                        language,
                        labelled.program(),
                        Options.usual(seed).late(late),
                        Progress.NONE);
            case Trial.Vacuous(Stranger stranger, var freely, var heard)
            when stranger == Stranger.DEAD ->
                grading.running(grader, deadPort(), Optional.empty(), once, Progress.NONE);
            case Trial.Unfinished starter -> grading.source(grader, language, starter.program(), once, Progress.NONE);
            case Trial.Vacuous stranger -> grading.source(grader, language, stranger.program(), once, Progress.NONE);
        };
    }

    /** Nobody listens there any more, and nobody else is given it so soon. */
    private static URI deadPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
