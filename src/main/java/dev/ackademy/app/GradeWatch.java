package dev.ackademy.app;

import dev.ackademy.content.SavedFiles;
import dev.ackademy.grader.Wording;
import dev.ackademy.grader.report.Glance;
import dev.ackademy.grader.verdict.Verdict;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code ackademy grade --watch}: grades at each save and shows the verdict on one screen, until the process is ended. A
 * save while grading ends that run, because nobody waits for it any more.
 */
final class GradeWatch {
    private final Path file;
    private final Run run;
    private final Wording wording;
    private final Clock clock;
    private final Screen screen;
    private int latest;

    /** Grades a source; a fault of ours is an exception with a sentence. */
    interface Run {
        Verdict grade(byte[] source) throws Exception;
    }

    GradeWatch(Path file, Run run, Wording wording, Clock clock, PrintWriter out) {
        this.file = file;
        this.run = run;
        this.wording = wording;
        this.clock = clock;
        this.screen = Screen.of(out);
    }

    /** Returns only by an exception: when the file's folder is gone, or the thread is interrupted. */
    void play() throws IOException, InterruptedException {
        try (ExecutorService grader = Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("grade-watch").factory());
                SavedFiles saved = SavedFiles.just(file)) {
            try {
                play(saved, grader);
            } finally {
                grader.shutdownNow();
            }
        }
    }

    private void play(SavedFiles saved, ExecutorService grader) throws IOException, InterruptedException {
        while (true) {
            int number = next();
            if (Files.isRegularFile(file)) {
                String heading = file.getFileName() + ", saved at "
                        + LocalTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
                show(number, heading + ": grading …\n");
                Future<?> grading = grader.submit(() -> show(number, heading + "\n\n" + told()));
                saved.awaitChange();
                next();
                grading.cancel(true);
            } else {
                show(number, "'" + file + "' is not there. Grading goes on when it is back.\n");
                saved.awaitChange();
            }
        }
    }

    /** Nothing is shown any more. */
    void end() {
        next();
    }

    private String told() {
        try {
            return Glance.of(run.grade(SubmittedFile.read(file)), wording);
        } catch (Refusal refusal) {
            return refusal.getMessage() + "\n";
        } catch (InterruptedException | InterruptedIOException newer) {
            return "";
        } catch (Exception fault) {
            return "Something of ours failed: " + fault.getMessage() + "\nSave again to try again.\n";
        }
    }

    private synchronized int next() {
        latest++;
        return latest;
    }

    /** What belongs to an earlier save is not shown any more. */
    private synchronized void show(int number, String text) {
        if (number == latest) {
            screen.show(text + "\nWatching " + file.getFileName() + ". Ctrl-C ends.\n");
        }
    }
}
