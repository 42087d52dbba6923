package dev.ackademy.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The operators' password, kept as its SHA-256 so that it cannot slip into a message or a dump. A slow hash would gain
 * nothing here: the password itself stands in a file beside, and {@link Tries} bounds who guesses over the network.
 */
public final class Password {
    private final byte[] digest;

    private Password(byte[] digest) {
        this.digest = digest;
    }

    /** @throws IllegalArgumentException if it is blank */
    public static Password of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a password needs characters that can be seen, but this one is blank");
        }
        return new Password(sha256(text));
    }

    /** Takes as long for a right guess as for a wrong one. */
    boolean is(String guess) {
        return MessageDigest.isEqual(digest, sha256(guess));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
