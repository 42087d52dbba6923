package dev.ackademy.learner.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret that lets its holder in: of a session, or of a link to choose a new password.
 *
 * @param text 256 random bits, base64url without padding: 43 characters
 */
record Key(String text) {
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    static Key fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Key(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<Key> of(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new Key(text)) : Optional.empty();
    }

    /** As the database knows it. Random as the key is, one round of SHA-256 hides it well enough. */
    String hash() {
        return hash(text);
    }

    /** Of any text that nobody can guess. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Not the secret. */
    @Override
    public String toString() {
        return "Key[…]";
    }
}
