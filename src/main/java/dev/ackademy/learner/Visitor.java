package dev.ackademy.learner;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Somebody whom the site keeps something for: who has not signed in is known by a random id in a cookie, and an account has
 * one visitor on all its devices. The id is a secret: whoever knows it can see the visitor's submissions, so it never stands
 * in a page or a log.
 *
 * @param id 128 random bits, base64url without padding: 22 characters
 */
public record Visitor(String id) {
    private static final int BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    public Visitor {
        if (!isId(id)) {
            throw new IllegalArgumentException("a visitor's id is 22 characters of base64url");
        }
    }

    public static Visitor fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Visitor(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static boolean isId(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Says who, and not the secret. */
    @Override
    public String toString() {
        return "Visitor[" + id.substring(0, 4) + "…]";
    }
}
