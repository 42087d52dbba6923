package dev.ackademy.submission;

import dev.ackademy.exercise.Exercise;
import dev.ackademy.grader.Graders;
import dev.ackademy.grader.Grading;
import dev.ackademy.grader.GradingFault;
import dev.ackademy.grader.Options;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Database;
import dev.ackademy.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts code, has it graded and remembers the verdict. What was accepted is in the database before anyone is told so,
 * and is graded even when this process is killed meanwhile.
 */
public final class Submissions implements AutoCloseable {
    /** 256 KiB of UTF-8. */
    public static final int MAX_SOURCE_BYTES = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);
    /** A run mostly waits for packets, so a processor bears two; more than a few dozen would want too much memory. */
    private static final int AT_ONCE = Math.min(32, 2 * Runtime.getRuntime().availableProcessors());

    private static final int MAX_UNDECIDED = 3;
    private static final int MAX_PER_MINUTE = 20;
    private static final int MAX_TRIES = 3;

    private final SubmissionStore store;
    private final FailureStore failures;
    private final Standings standings = new Standings();
    private final GradingQueue queue;
    private final Grading grading;
    private final Supplier<Graders> graders;
    private final RandomGenerator seeds;
    private final LongFunction<Options> how;
    private volatile Consumer<UUID> onChange = id -> {};
    private volatile BiConsumer<Submission, Verdict> onDecision = (submission, verdict) -> {};

    public Submissions(
            Database database, Clock clock, Grading grading, Supplier<Graders> graders, RandomGenerator seeds) {
        this(database, clock, grading, graders, seeds, Options::usual);
    }

    /** @param how submissions are graded, given a seed */
    Submissions(
            Database database,
            Clock clock,
            Grading grading,
            Supplier<Graders> graders,
            RandomGenerator seeds,
            LongFunction<Options> how) {
        this.store = new SubmissionStore(database, clock);
        this.failures = new FailureStore(database);
        this.grading = grading;
        this.graders = graders;
        this.seeds = seeds;
        this.how = how;
        this.queue = new GradingQueue(database, clock, AT_ONCE, this::grade);
    }

    /** @param listener hears of each submission that has come further; from then on, and it must return quickly */
    void whenChanged(Consumer<UUID> listener) {
        onChange = listener;
    }

    /**
     * @param earned writes down what a verdict earns. It comes before the verdict, so that whoever sees one has what it
     *     earned; when it throws, or the process dies in between, the submission is graded again
     */
    void whenDecided(BiConsumer<Submission, Verdict> earned) {
        onDecision = earned;
    }

    /** Begins to grade; also what an earlier process left undecided. */
    public void start() {
        int counted = failures.catchUp();
        if (counted > 0) {
            LOG.info("counted what {} earlier submissions failed", counted);
        }
        // A process that died between writing a submission down and queueing it has left it out of the queue.
        store.undecided().forEach(queue::add);
        queue.start();
    }

    /**
     * Takes a submission in.
     *
     * @throws Refusal when it is too large, when there are too many, or when nothing can be graded here
     */
    Submission accept(Visitor visitor, Exercise exercise, ProgrammingLanguage language, String source) {
        if (source.getBytes(StandardCharsets.UTF_8).length > MAX_SOURCE_BYTES) {
            throw new Refusal(413, "too-large", "submission.too-large", MAX_SOURCE_BYTES / 1024);
        }
        if (!isText(source)) {
            throw new Refusal(422, "not-utf8", "submission.not-utf8");
        }
        if (source.isBlank()) {
            throw new Refusal(422, "empty", "submission.empty");
        }
        if (!exercise.languages().contains(language)) {
            boolean page = exercise.languages().contains(ProgrammingLanguage.BROWSER);
            String why = page ? "submission.only-in-a-page" : "submission.unknown-language";
            throw new Refusal(422, "unknown-language", why, language.title());
        }
        if (!grading.grades(language)) {
            throw new Refusal(503, "grading-off", "submission.grading-off", language.title());
        }
        if (store.undecided(visitor.id()) >= MAX_UNDECIDED
                || store.sentWithin(Duration.ofMinutes(1), visitor.id()) >= MAX_PER_MINUTE) {
            throw new Refusal(429, "too-many", "submission.too-many");
        }
        Submission submission = store.add(visitor.id(), exercise.slug(), language, source);
        queue.add(submission.id());
        return submission;
    }

    /** Half a surrogate pair has no UTF-8, and NUL, which PostgreSQL cannot keep, is a sign of UTF-16 read as UTF-8. */
    private static boolean isText(String source) {
        return source.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(source);
    }

    /** Why nothing can be graded here, when nothing can. */
    Optional<String> gradingOff(Exercise exercise) {
        return exercise.languages().stream().anyMatch(grading::grades)
                ? Optional.empty()
                : Optional.of(grading.whyOff(exercise.languages().getFirst()));
    }

    Optional<Submission> find(UUID id) {
        return store.find(id);
    }

    List<Submission> attempts(Visitor visitor, Slug exercise) {
        return store.of(visitor.id(), exercise, 20);
    }

    int ahead(Submission submission) {
        return store.ahead(submission);
    }

    Standings standings() {
        return standings;
    }

    private void grade(UUID id, int failures) {
        Optional<Submission> found =
                store.find(id).filter(submission -> submission.verdict().isEmpty());
        if (found.isEmpty()) {
            return;
        }
        Submission submission = found.get();
        Options options = how.apply(seeds.nextLong(1, Integer.MAX_VALUE));
        try {
            decide(submission, verdict(submission, options));
        } catch (InterruptedException stopping) {
            throw new IllegalStateException("stopped while grading " + id + "; it is taken up again", stopping);
        } catch (GradingFault | RuntimeException fault) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("stopped while grading " + id + "; it is taken up again", fault);
            }
            LOG.error("grading {} failed, by our fault, for the {}. time", id, failures + 1, fault);
            if (failures + 1 < MAX_TRIES) {
                throw new IllegalStateException(fault);
            }
            decide(submission, GradingFault.verdict(submission.exercise(), submission.language(), options));
        }
    }

    private Verdict verdict(Submission submission, Options options) throws GradingFault, InterruptedException {
        Grader grader = graders.get()
                .find(submission.exercise())
                .orElseThrow(() -> new IllegalStateException("there is no grader for " + submission.exercise()));
        return grading.source(
                grader,
                submission.language(),
                submission.source().getBytes(StandardCharsets.UTF_8),
                options,
                (phase, done, total) -> {
                    standings.at(submission.id(), phase, done, total);
                    onChange.accept(submission.id());
                });
    }

    private void decide(Submission submission, Verdict verdict) {
        onDecision.accept(submission, verdict);
        store.decide(submission.id(), verdict);
        standings.decided(submission.id());
        onChange.accept(submission.id());
    }

    @Override
    public void close() {
        queue.close();
    }
}
