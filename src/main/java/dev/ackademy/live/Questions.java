package dev.ackademy.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What one client was asked and has not answered. Each question is settled once. */
final class Questions {
    private final Map<Long, Consumer<Answer>> open = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong();

    /** The ack id to ask with. */
    long ask(Consumer<Answer> then) {
        long id = next.getAndIncrement();
        open.put(id, then);
        return id;
    }

    /** Does nothing when nobody asked, or the question is settled. */
    void settle(long id, Answer answer) {
        Consumer<Answer> then = open.remove(id);
        if (then != null) {
            then.accept(answer);
        }
    }

    void abandon() {
        open.keySet().forEach(id -> settle(id, new Answer.None()));
    }
}
