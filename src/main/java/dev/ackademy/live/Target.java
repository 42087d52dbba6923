package dev.ackademy.live;

import org.jspecify.annotations.Nullable;

/** Some clients of one namespace, worked out anew at each use. Immutable. */
public interface Target {

    /** The same clients without these. */
    Target except(LiveSocket... out);

    /**
     * Sends one event to each of them, each exactly once; it is encoded once for all.
     *
     * @throws IllegalArgumentException if an argument cannot be written as JSON
     */
    void emit(String event, @Nullable Object... args);

    /** How many they are at this moment. */
    int size();
}
