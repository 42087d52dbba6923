package dev.ackademy.author;

import dev.ackademy.grader.Graders;
import dev.ackademy.grader.Grading;
import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.kit.ProgrammingLanguage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Plays every program beside an exercise against its grader, as learners' submissions are played: in the jail, with real
 * clients. Trials of all exercises wait in one line, so no processor idles while an exercise ends.
 */
public final class Proving implements AutoCloseable {
    /** Everything that is drawn in a proof follows from it, unless another is asked for. */
    public static final long SEED = 20_261_121;

    private static final int TRIES = 3;
    private static final int LATEST_MILLIS = 2001;

    private final Player player;
    private final Graders graders;
    private final long seed;
    private final ExecutorService line;

    /**
     * @param grading with a jail; stays the caller's to close
     * @param atOnce how many trials are played at the same time
     */
    public Proving(Grading grading, Graders graders, int atOnce, long seed) {
        this.player = new Player(grading);
        this.graders = graders;
        this.seed = seed;
        this.line = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().daemon().name("proving-", 0).factory());
    }

    /** Three for two processors: they mostly wait for packets, but what does come must come in time. */
    public static int usualAtOnce() {
        return Math.ceilDiv(3 * Runtime.getRuntime().availableProcessors(), 2);
    }

    /** A trial that is waiting, being made, or made. */
    public record Pending(Trial trial, CompletableFuture<Row> row) {
        /**
         * Waits for it.
         *
         * @throws IllegalStateException when something of ours failed again and again
         */
        public Row await() {
            try {
                return row.join();
            } catch (CompletionException failure) {
                throw new IllegalStateException(
                        trial.title() + " (" + trial.language().title() + "): "
                                + Optional.ofNullable(failure.getCause()).orElse(failure),
                        failure);
            }
        }
    }

    /** The trials of one exercise. */
    public record Underway(Grader grader, List<Pending> trials, boolean complete) {
        public Underway {
            trials = List.copyOf(trials);
        }

        /** Waits for all of them. */
        public Proof await() {
            return new Proof(
                    grader.exercise(),
                    grader.checks().stream().map(Check::id).toList(),
                    trials.stream().map(Pending::await).toList(),
                    complete);
        }
    }

    /**
     * Queues the trials of an exercise and returns at once.
     *
     * @param languages whose programs are tried; those of all languages make the proof complete
     * @throws IllegalArgumentException when the exercise has no grader
     */
    public Underway start(Samples samples, Set<ProgrammingLanguage> languages) {
        Grader grader = grader(samples);
        List<Trial> all = Trials.of(samples);
        List<Trial> chosen = all.stream()
                .filter(trial -> languages.contains(trial.language()))
                .toList();
        return new Underway(
                grader,
                chosen.stream()
                        .map(trial -> pending(trial, () -> asPromised(grader, trial)))
                        .toList(),
                chosen.size() == all.size());
    }

    /**
     * Queues every right program {@code times} times, each time with another seed and a jail that idles for up to two
     * seconds, and returns at once.
     *
     * @throws IllegalArgumentException when the exercise has no grader
     */
    public List<Pending> repeat(Samples samples, Set<ProgrammingLanguage> languages, int times) {
        Grader grader = grader(samples);
        List<Trial> right = samples.labelled().stream()
                .filter(sample -> sample.outcome() == Outcome.ACCEPTED)
                .filter(sample -> languages.contains(sample.language()))
                .map(sample -> (Trial) new Trial.Labelled(sample))
                .toList();
        SplittableRandom random = new SplittableRandom(seed);
        List<Pending> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long another = seed + i;
            right.forEach(trial -> {
                Duration late = Duration.ofMillis(random.nextInt(LATEST_MILLIS));
                all.add(pending(trial, () -> player.play(grader, trial, another, late)));
            });
        }
        return all;
    }

    private Pending pending(Trial trial, Supplier<Row> play) {
        return new Pending(trial, CompletableFuture.supplyAsync(play, line));
    }

    private Grader grader(Samples samples) {
        return graders.find(samples.exercise())
                .orElseThrow(() -> new IllegalArgumentException(samples.exercise() + " has no grader"));
    }

    /**
     * What is not as promised is played again: a host can stall for longer than a grader waits, of several wrong packets
     * which comes first can be left to chance, and what a change of ours did shows every time. Who needed that for more than
     * the words is unsteady, and a proof says so.
     */
    private Row asPromised(Grader grader, Trial trial) {
        Row row = player.play(grader, trial, seed, Duration.ZERO);
        boolean unsteady = false;
        for (int tries = 1; tries < TRIES && (!row.complaints().isEmpty() || Recording.isNews(row)); tries++) {
            unsteady |= !row.complaints().isEmpty();
            row = player.play(grader, trial, seed, Duration.ZERO);
        }
        return unsteady ? row.butUnsteady() : row;
    }

    /** What waits is not begun any more; what is being played is interrupted. */
    @Override
    public void close() {
        line.shutdownNow();
    }
}
