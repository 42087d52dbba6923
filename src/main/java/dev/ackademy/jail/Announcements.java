package dev.ackademy.jail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What a launcher tells on its stdout before the submission runs: lines that begin with \x01. After RUN such lines are
 * the submission's own and mean nothing.
 */
final class Announcements {
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final CompletableFuture<Boolean> running = new CompletableFuture<>();
    private final List<Diagnostic> wrong = new ArrayList<>();

    /** @return false when the line is one of the submission's */
    synchronized boolean heard(String line) {
        if (running.isDone() || !line.startsWith("\u0001")) {
            return false;
        }
        String[] words = line.substring(1).split("\t", -1);
        switch (words[0]) {
            case "READY" -> ready.complete(true);
            case "RUN" -> running.complete(true);
            case "WRONG" -> wrong.add(diagnostic(words));
            default -> throw new IllegalStateException("a launcher announced '" + words[0] + "', which means nothing");
        }
        return true;
    }

    /** Its stdout has ended: what it did not announce by now will not come. */
    void ended() {
        ready.complete(false);
        running.complete(false);
    }

    /** True when the launcher waits for a source, false when it ended before. */
    CompletableFuture<Boolean> ready() {
        return ready;
    }

    /** True when the submission's own code begins, false when it never will. */
    CompletableFuture<Boolean> running() {
        return running;
    }

    /** Why the source does not compile; empty when it does. */
    synchronized List<Diagnostic> wrong() {
        return List.copyOf(wrong);
    }

    private static Diagnostic diagnostic(String[] words) {
        String message = new String(Base64.getDecoder().decode(words[3]), StandardCharsets.UTF_8);
        // A parser that gave up for its own sake, for lack of stack say, tells no place, or one before the first.
        return new Diagnostic(
                Math.max(1, Integer.parseInt(words[1])), Math.max(1, Integer.parseInt(words[2])), message);
    }
}
