package dev.ackademy.learner.progress;

import dev.ackademy.learner.Seal;
import dev.ackademy.store.Database;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Signs what a learner did, so that a browser can keep it and nobody can make it up. A receipt is {@code payload.signature},
 * both base64url; the payload is the event as JSON, the signature HMAC-SHA256 (RFC 2104) under a key of this installation.
 */
public final class Receipts {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Seal seal;

    private Receipts(Seal seal) {
        this.seal = seal;
    }

    public static Receipts open(Database database) {
        return new Receipts(Seal.open(database, "receipts"));
    }

    public String sign(Event event) {
        String encoded = TEXT.encodeToString(EventJson.write(event));
        return encoded + "." + seal.of(encoded);
    }

    /** The event as JSON has it, with its {@code receipt}. */
    public Map<String, Object> told(Event event) {
        Map<String, Object> all = EventJson.tree(event);
        all.put("receipt", sign(event));
        return all;
    }

    /** What a receipt says, if we signed it. */
    Optional<Event> read(String text) {
        String[] parts = text.split("\\.", -1);
        try {
            if (parts.length != 2 || !seal.isOf(parts[0], parts[1])) {
                return Optional.empty();
            }
            return EventJson.read(Base64.getUrlDecoder().decode(parts[0]));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
