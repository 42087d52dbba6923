package dev.ackademy.learner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ackademy.kit.Slug;
import dev.ackademy.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what a visitor has earned, so that the browser can keep it and nobody can make it up. A receipt is {@code
 * payload.signature}, both base64url; the signature is HMAC-SHA256 (RFC 2104) under a key of this installation.
 */
public final class Receipts {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String KEY_NAME = "receipts";
    private static final int KEY_BYTES = 32;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    /** What was earned, by passing which submission. */
    public record Receipt(Slug exercise, int xp, String submission, Instant at) {}

    private Receipts(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** With the installation's key, which is made on first use and lives in the database. */
    public static Receipts open(Database database) {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        database.update("INSERT INTO secret (name, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", KEY_NAME, fresh);
        return new Receipts(database.one("SELECT bytes FROM secret WHERE name = ?", row -> row.bytes("bytes"), KEY_NAME)
                .orElseThrow());
    }

    public String sign(Receipt receipt) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("exercise", receipt.exercise().text());
        payload.put("xp", receipt.xp());
        payload.put("submission", receipt.submission());
        payload.put("at", receipt.at().toString());
        try {
            String encoded = TEXT.encodeToString(JSON.writeValueAsBytes(payload));
            return encoded + "." + TEXT.encodeToString(mac(encoded));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a receipt says, if we signed it. */
    public Optional<Receipt> read(String text) {
        String[] parts = text.split("\\.", -1);
        try {
            if (parts.length != 2
                    || !MessageDigest.isEqual(Base64.getUrlDecoder().decode(parts[1]), mac(parts[0]))) {
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

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
