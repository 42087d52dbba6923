package dev.ackademy.community;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.UUID;

/** Ids in addresses and forms. */
final class Ids {
    private Ids() {}

    /** @throws NotFoundResponse when the address holds none */
    static UUID inPath(Context context) {
        return of(context.pathParam("id")).orElseThrow(() -> new NotFoundResponse("There is no such id."));
    }

    static Optional<UUID> of(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
