package dev.ackademy.author;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Processes that compute without end, so that whoever runs beside them gets little of the processors. */
public final class Burden implements AutoCloseable {
    /** Ends by itself when we do, even by SIGKILL. */
    private static final String BUSY =
            "while kill -0 $PPID 2>/dev/null; do i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done; done";

    private final List<Process> processes = new ArrayList<>();

    private Burden() {}

    /** One for each processor. */
    public static Burden onEveryProcessor() throws IOException {
        Burden burden = new Burden();
        try {
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                burden.processes.add(new ProcessBuilder("sh", "-c", BUSY)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
            }
        } catch (IOException failure) {
            burden.close();
            throw failure;
        }
        return burden;
    }

    List<ProcessHandle> processes() {
        return processes.stream().map(Process::toHandle).toList();
    }

    /** Ends them and waits until they are gone. */
    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
        try {
            for (Process process : processes) {
                process.waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
