package dev.ackademy.learner;

import java.util.regex.Pattern;

/**
 * Someone who has not signed in, told apart from others by a random id in a cookie. The id is a secret between this browser
 * and the site: whoever knows it can see the visitor's submissions, so it never stands in a page or a log.
 *
 * @param id 128 random bits, base64url without padding: 22 characters
 */
public record Visitor(String id) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    public Visitor {
        if (!isId(id)) {
            throw new IllegalArgumentException("a visitor's id is 22 characters of base64url");
        }
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
