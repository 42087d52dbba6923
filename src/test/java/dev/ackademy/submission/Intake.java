package dev.ackademy.submission;

import dev.ackademy.exercise.Exercise;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.exercise.ExerciseLoader;
import dev.ackademy.grader.Graders;
import dev.ackademy.grader.Grading;
import dev.ackademy.grader.Options;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.Deadline;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Database;
import dev.ackademy.web.Texts;
import dev.ackademy.web.markdown.References;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The room without its pages: a real database, the real queue, the course's exercises; for benches. */
public final class Intake implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Database database;
    private final Submissions submissions;
    private final Exercise exercise;
    private final AtomicLong visitors = new AtomicLong();

    /**
     * @param folder of the database, an H2 file
     * @param grading is not closed with this
     * @param transports one pass each
     */
    public Intake(Path folder, Grading grading, Slug slug, List<Transport> transports) throws Exception {
        Problems problems = new Problems();
        ExerciseCatalog exercises =
                new ExerciseLoader(Texts.load()).load(Path.of("exercises"), language -> References.none(), problems);
        Graders graders = Graders.load(Path.of("graders"), problems);
        exercise = exercises.find(slug).orElseThrow();
        database = Database.open(Database.fileUrl(folder));
        submissions = new Submissions(
                database,
                Clock.systemUTC(),
                grading,
                () -> graders,
                new Random(7),
                seed -> new Options(seed, transports));
        submissions.start();
    }

    /** Each from a visitor of its own, so that nobody sends too much. Returns when it is in the queue. */
    public UUID accept(ProgrammingLanguage language, String source) {
        String id = String.format(Locale.ROOT, "%022d", visitors.incrementAndGet());
        return submissions.accept(new Visitor(id), exercise, language, source).id();
    }

    /** Returns when the verdict is in the database. */
    public Verdict await(UUID id) throws InterruptedException {
        Deadline deadline = Deadline.in(LONGEST);
        while (!deadline.over()) {
            Optional<Standings.Standing> seen = submissions.standings().of(id);
            Optional<Verdict> verdict = submissions.find(id).flatMap(Submission::verdict);
            if (verdict.isPresent()) {
                return verdict.get();
            }
            submissions.standings().awaitChange(id, seen, Deadline.in(GLANCE));
        }
        throw new AssertionError("no verdict within " + LONGEST);
    }

    @Override
    public void close() {
        submissions.close();
        database.close();
    }
}
