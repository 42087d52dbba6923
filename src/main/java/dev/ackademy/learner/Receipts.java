package dev.ackademy.learner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ackademy.kit.Slug;
import dev.ackademy.store.Database;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Signs what a visitor has earned, so that the browser can keep it and nobody can make it up. A receipt is {@code
 * payload.signature}, both base64url; the signature is HMAC-SHA256 (RFC 2104) under a key of this installation.
 */
public final class Receipts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Seal seal;

    /** What was earned, by passing which submission. */
    public record Receipt(Slug exercise, int xp, String submission, Instant at) {}

    private Receipts(Seal seal) {
        this.seal = seal;
    }

    public static Receipts open(Database database) {
        return new Receipts(Seal.open(database, "receipts"));
    }

    public String sign(Receipt receipt) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("exercise", receipt.exercise().text());
        payload.put("xp", receipt.xp());
        payload.put("submission", receipt.submission());
        payload.put("at", receipt.at().toString());
        try {
            String encoded = TEXT.encodeToString(JSON.writeValueAsBytes(payload));
            return encoded + "." + seal.of(encoded);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a receipt says, if we signed it. */
    public Optional<Receipt> read(String text) {
        String[] parts = text.split("\\.", -1);
        try {
            if (parts.length != 2 || !seal.isOf(parts[0], parts[1])) {
                return Optional.empty();
            }
            var payload = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
            return Optional.of(new Receipt(
                    new Slug(payload.path("exercise").asText()),
                    payload.path("xp").asInt(),
                    payload.path("submission").asText(),
                    Instant.parse(payload.path("at").asText())));
        } catch (IllegalArgumentException | java.io.IOException | java.time.DateTimeException forged) {
            return Optional.empty();
        }
    }
}
