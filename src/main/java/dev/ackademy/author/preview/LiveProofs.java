package dev.ackademy.author.preview;

import dev.ackademy.author.Proving;
import dev.ackademy.author.Samples;
import dev.ackademy.author.Trials;
import dev.ackademy.grader.Grading;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The proofs that somebody has looked at since the start; from then on each is kept up with what is saved. An exercise that
 * nobody looked at costs nothing. For any thread.
 */
public final class LiveProofs implements AutoCloseable {
    private final Grading grading;
    private final Path folder;
    private final ExecutorService line;
    private final Map<Slug, LiveProof> proofs = new HashMap<>();

    /**
     * @param grading without solutions to compare with, because in a proof they are what is tried; stays the caller's to
     *     close
     */
    public LiveProofs(Grading grading, Preview preview) {
        this.grading = grading;
        this.folder = preview.folder();
        this.line = Executors.newFixedThreadPool(
                Proving.usualAtOnce(),
                Thread.ofPlatform().daemon().name("live-proof-", 0).factory());
    }

    /** Why nothing is tried; empty when something is. */
    String whyOff() {
        return grading.whyOff();
    }

    /** The proof of an exercise that has a grader, begun now if it is the first time that somebody asks. */
    synchronized Optional<LiveProof> of(Slug exercise, Edition edition) {
        LiveProof known = proofs.get(exercise);
        if (known != null || edition.graders().find(exercise).isEmpty()) {
            return Optional.ofNullable(known);
        }
        LiveProof begun = new LiveProof(grading, line);
        proofs.put(exercise, begun);
        follow(exercise, begun, edition);
        return Optional.of(begun);
    }

    /** Plays again what a save has touched. */
    public synchronized void follow(Edition edition) {
        proofs.forEach((exercise, proof) -> follow(exercise, proof, edition));
    }

    /** While its grader or its labels are broken, a proof stays as it is. */
    private void follow(Slug exercise, LiveProof proof, Edition edition) {
        Optional<Grader> grader = edition.graders().find(exercise);
        Samples samples = edition.samples().get(exercise);
        if (grader.isPresent() && samples != null && !isBroken(exercise, edition)) {
            proof.follow(grader.get(), written(exercise), Trials.of(samples));
        }
    }

    /** Whether what a proof is made of is among the problems of an edition. */
    static boolean isBroken(Slug exercise, Edition edition) {
        Path grader = Path.of("graders", exercise + ".yaml");
        Path submissions = Path.of("exercises", exercise.text(), "submissions");
        return edition.problems().stream()
                .filter(problem -> problem.level() == Problem.Level.ERROR)
                .map(Problem::file)
                .anyMatch(file -> file.equals(grader)
                        || file.startsWith(Path.of("graders", exercise.text()))
                        || file.startsWith(submissions));
    }

    /** The grader and, where the exercise is about pages, the server beside it. */
    private String written(Slug exercise) {
        Path graders = folder.resolve("graders");
        Path beside = graders.resolve(exercise.text());
        try (Stream<Path> files = Files.isDirectory(beside) ? Files.list(beside).sorted() : Stream.<Path>empty()) {
            StringBuilder all = new StringBuilder();
            for (Path file : Stream.concat(Stream.of(graders.resolve(exercise + ".yaml")), files)
                    .toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\0');
            }
            return all.toString();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public synchronized void close() {
        line.shutdownNow();
        proofs.values().forEach(LiveProof::end);
    }
}
