package dev.ackademy.live;

import org.jspecify.annotations.Nullable;

/** The answer that a client may have asked for. The first call is sent, from any thread; later ones do nothing. */
@FunctionalInterface
public interface Ack {
    void send(@Nullable Object... args);
}
