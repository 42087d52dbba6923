package dev.ackademy.live;

import java.util.Map;

/**
 * Why a client may not enter. The client's {@code connect_error} has this message, and {@code data} if there is any.
 *
 * @param data what a program can act on, for example a code; empty when there is nothing to say
 */
public record Refusal(String message, Map<String, Object> data) {

    public Refusal {
        if (message.isBlank()) {
            throw new IllegalArgumentException("a refusal needs a message that says why");
        }
        data = Map.copyOf(data);
    }

    public Refusal(String message) {
        this(message, Map.of());
    }
}
