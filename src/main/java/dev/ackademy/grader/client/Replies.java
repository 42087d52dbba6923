package dev.ackademy.grader.client;

import io.socket.client.Ack;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a client does with the server's questions: it answers after a beat, or keeps them until it is told to answer. */
final class Replies {
    /** No client out there is quicker: a server that waits for a millisecond must not pass because this one can be. */
    static final Executor AFTER_A_BEAT = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);

    private final Executor soon;
    private final Journal journal;
    private final Map<String, @Nullable Object> ready = new HashMap<>();
    private final Map<String, Deque<Ack>> open = new HashMap<>();

    /** @param soon when an answer that is ready is given */
    Replies(Journal journal, Executor soon) {
        this.journal = journal;
        this.soon = soon;
    }

    /** From now on every question by that event is answered after a beat. */
    void ready(String event, @Nullable Object payload) {
        journal.change(() -> ready.put(event, payload));
    }

    /** An event as the library hands it out: its name, its arguments, and a function when it asks for an answer. */
    void came(Object[] event) {
        if (event[event.length - 1] instanceof Ack ask) {
            journal.change(() -> answerOrKeep(String.valueOf(event[0]), ask));
        }
    }

    private void answerOrKeep(String event, Ack ask) {
        if (ready.containsKey(event)) {
            Object payload = Json.wrapped(ready.get(event));
            soon.execute(() -> journal.change(() -> ask.call(payload)));
        } else {
            open.computeIfAbsent(event, unknown -> new ArrayDeque<>()).add(ask);
        }
    }

    boolean owes(String event) {
        synchronized (journal) {
            return !open.getOrDefault(event, new ArrayDeque<>()).isEmpty();
        }
    }

    /** Answers the oldest question that is still open; without one it does nothing. */
    void answer(String event, @Nullable Object payload) {
        journal.change(() -> {
            Ack ask = open.getOrDefault(event, new ArrayDeque<>()).poll();
            if (ask != null) {
                ask.call(Json.wrapped(payload));
            }
        });
    }
}
