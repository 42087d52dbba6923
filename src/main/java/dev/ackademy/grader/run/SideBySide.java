package dev.ackademy.grader.run;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plays checks at the same time, so that those whose contract names a time wait together. */
final class SideBySide {
    private SideBySide() {}

    /** @param checkDone called on this thread, once for each */
    static void play(List<CheckRun> runs, Patience patience, Runnable checkDone) throws InterruptedException {
        if (runs.size() == 1) {
            runs.getFirst().play(patience);
            checkDone.run();
            return;
        }
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<?>> playing = runs.stream()
                    .<Future<?>>map(run -> threads.submit(() -> {
                        run.play(patience);
                        return run;
                    }))
                    .toList();
            for (Future<?> run : playing) {
                awaitEnd(run);
                checkDone.run();
            }
        } finally {
            // When this thread is interrupted, or one check fails by a fault of ours, the others must not play on.
            threads.shutdownNow();
            threads.close();
        }
    }

    private static void awaitEnd(Future<?> run) throws InterruptedException {
        try {
            run.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("a check could not be played", failure.getCause());
        }
    }
}
