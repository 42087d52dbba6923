package dev.ackademy.jail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts processes from one thread that lives as long as the jail does. bubblewrap asks the kernel to kill it when its
 * parent dies, and to the kernel the parent is the thread: from a thread of a pool, jails would die at its whim.
 */
final class Spawner implements AutoCloseable {
    /** SIGKILL takes milliseconds. */
    private static final Duration TO_DIE = Duration.ofSeconds(5);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("jail-spawner").factory());

    /** With a clean environment, and a working folder that nobody misses. */
    Process start(List<String> command, boolean mergeErrors) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(mergeErrors);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/bin:/bin");
        CompletableFuture<Process> started = new CompletableFuture<>();
        try {
            thread.execute(() -> start(builder, started));
        } catch (RejectedExecutionException closed) {
            throw new IOException("the jail is closed", closed);
        }
        try {
            return started.get();
        } catch (ExecutionException failure) {
            throw new IOException("cannot start " + command.getFirst(), failure.getCause());
        } catch (InterruptedException interrupted) {
            started.handle((process, failure) -> process)
                    .thenAccept(process -> {
                        if (process != null) {
                            end(process);
                        }
                    })
                    .join();
            throw interrupted;
        }
    }

    /** Kills a process with all that it started, and waits until nothing of it is left, even when interrupted. */
    static void end(Process process) {
        // What is inside goes first: bubblewrap would leave it to the kernel, a moment after its own end.
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit()
                .completeOnTimeout(one, TO_DIE.toMillis(), TimeUnit.MILLISECONDS)
                .join());
    }

    private static void start(ProcessBuilder builder, CompletableFuture<Process> started) {
        try {
            started.complete(builder.start());
        } catch (IOException | RuntimeException failure) {
            started.completeExceptionally(failure);
        }
    }

    /** The end of the thread is the end of every process it started that asked to die with its parent. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
