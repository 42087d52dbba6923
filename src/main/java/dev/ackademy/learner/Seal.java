package dev.ackademy.learner;

import dev.ackademy.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 (RFC 2104) under a key of this installation, which is made on first use and lives in the database. */
public final class Seal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    private Seal(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** @param name of the key: what is sealed for one use is nothing for another */
    public static Seal open(Database database, String name) {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        database.update("INSERT INTO secret (name, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", name, fresh);
        return new Seal(database.one("SELECT bytes FROM secret WHERE name = ?", row -> row.bytes("bytes"), name)
                .orElseThrow());
    }

    /** Base64url without padding: 43 characters. */
    public String of(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(text));
    }

    public boolean isOf(String text, String seal) {
        return MessageDigest.isEqual(
                of(text).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.UTF_8));
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
