package dev.ackademy.grader.client;

import io.socket.client.Ack;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client does with the server's questions: it answers at once, or keeps them until it is told to answer. */
final class Replies {
    private final Journal journal;
    private final Map<String, @Nullable Object> ready = new HashMap<>();
    private final Map<String, Deque<Ack>> open = new HashMap<>();

    Replies(Journal journal) {
        this.journal = journal;
    }

    /** From now on every question by that event is answered at once. */
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
            ask.call(Json.wrapped(ready.get(event)));
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
