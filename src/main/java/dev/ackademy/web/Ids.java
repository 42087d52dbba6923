package dev.ackademy.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.UUID;

/** Ids in addresses and forms, in the one form in which they are given out (RFC 9562, 4). */
public final class Ids {
    private Ids() {}

    /**
     * The id in a path, where a route has {@code {id}}.
     *
     * @throws NotFoundResponse when it is none
     */
    public static UUID inPath(Context context) {
        return of(context.pathParam("id")).orElseThrow(() -> new NotFoundResponse("There is no such id."));
    }

    /** @return empty when the text is none */
    public static Optional<UUID> of(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
