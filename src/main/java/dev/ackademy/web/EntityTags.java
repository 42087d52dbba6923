package dev.ackademy.web;

import org.jspecify.annotations.Nullable;

/** Validators of answers (RFC 9110, 8.8.3). */
final class EntityTags {
    private EntityTags() {}

    /**
     * Whether {@code If-None-Match} names the tag of the answer that is about to go out, so that a 304 says enough. Compares
     * weakly, as 13.1.2 wants. What is no list of tags names nothing.
     *
     * @param tag with its quotes, and its {@code W/} if it is weak
     */
    static boolean named(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        String opaque = opaque(tag);
        int at = 0;
        while (at < header.length()) {
            char c = header.charAt(at);
            if (c == ',' || c == ' ' || c == '\t') {
                at++;
            } else if (c == '*') {
                return true;
            } else {
                int from = header.startsWith("W/\"", at) ? at + 2 : at;
                int to = header.startsWith("\"", from) ? header.indexOf('"', from + 1) : -1;
                if (to < 0) {
                    return false;
                }
                if (header.regionMatches(from, opaque, 0, Math.max(opaque.length(), to + 1 - from))) {
                    return true;
                }
                at = to + 1;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
