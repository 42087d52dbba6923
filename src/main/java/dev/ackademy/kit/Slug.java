package dev.ackademy.kit;

import java.util.regex.Pattern;

/**
 * The name of a track, lesson, exercise or tag in folders and addresses: lower-case words joined by hyphens, 60
 * characters at most. A slug that exists is valid, so it can stand in a path or an address without escaping.
 */
public record Slug(String text) implements Comparable<Slug> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_LENGTH = 60;

    /** @throws IllegalArgumentException with the shape a slug must have */
    public Slug {
        if (!isSlug(text)) {
            throw new IllegalArgumentException("a slug is lower-case words joined by '-', at most " + MAX_LENGTH
                    + " characters, but this is '" + Problem.cut(text) + "'");
        }
    }

    public static boolean isSlug(String text) {
        return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(Slug other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
