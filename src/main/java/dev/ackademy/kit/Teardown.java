package dev.ackademy.kit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Releases what was acquired: in reverse order, and all of it even when one step throws. The first failure is thrown at
 * the end with the others suppressed under it.
 */
public final class Teardown implements AutoCloseable {
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private boolean closed;

    /** Adds a step; when everything was released already, it runs at once, so nothing slips through. */
    public void add(Runnable step) {
        synchronized (this) {
            if (!closed) {
                steps.push(step);
                return;
            }
        }
        step.run();
    }

    @Override
    public void close() {
        Deque<Runnable> due;
        synchronized (this) {
            closed = true;
            due = new ArrayDeque<>(steps);
            steps.clear();
        }
        RuntimeException first = null;
        for (Runnable step : due) {
            try {
                step.run();
            } catch (RuntimeException failure) {
                if (first == null) {
                    first = failure;
                } else if (!failure.equals(first)) {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
