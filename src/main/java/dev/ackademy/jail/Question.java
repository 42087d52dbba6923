package dev.ackademy.jail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Asks one of this host's own programs about itself: a short command with a short answer. Not for untrusted code. */
final class Question {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Question() {}

    /** The lines of its stdout. */
    static List<String> ask(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE)) {
                throw new IOException("'" + command.getFirst() + "' did not answer in " + PATIENCE.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException("'" + command.getFirst() + "' ended with code " + process.exitValue());
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking '" + command.getFirst() + "'", interrupted);
        } finally {
            process.destroyForcibly();
        }
    }
}
