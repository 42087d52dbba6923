package dev.ackademy.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One client of one bench. The bench's id is a secret among the clients of a page: who doesn't know it can neither meet
 * them nor hear them.
 *
 * @param bench at least 22 characters of base64url, which hold 128 random bits
 * @param name shown to the others of the bench, 1 to 20 characters
 */
record Visitor(String bench, String name) {
    private static final Pattern BENCH = Pattern.compile("[A-Za-z0-9_-]{22,64}");
    private static final int LONGEST_NAME = 20;

    /** From an auth payload; empty when that is not in order. */
    static Optional<Visitor> of(Map<String, @Nullable Object> auth) {
        return auth.get("bench") instanceof String bench
                        && auth.get("name") instanceof String name
                        && BENCH.matcher(bench).matches()
                        && isName(name)
                ? Optional.of(new Visitor(bench, name))
                : Optional.empty();
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.codePointCount(0, name.length()) <= LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    /** What the bench's room is called on the live server. No event takes such a name from outside. */
    String keyOf(String room) {
        return prefix() + room;
    }

    /** The room that holds the whole bench; no room of a learner has an empty name. */
    String keyOfAll() {
        return prefix();
    }

    /** The bench's rooms among these, as the learner knows them. */
    Set<String> roomsIn(Set<String> keys) {
        return keys.stream()
                .filter(key -> key.startsWith(prefix()) && key.length() > prefix().length())
                .map(key -> key.substring(prefix().length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String prefix() {
        return "v:" + bench + ":";
    }
}
