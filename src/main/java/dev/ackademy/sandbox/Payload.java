package dev.ackademy.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first argument of an event, of which nothing may be believed before it was looked at. */
final class Payload {
    private static final Pattern ROOM = Pattern.compile("[a-z0-9-]{1,32}");
    private static final int LONGEST_TEXT = 500;

    private final Map<?, ?> fields;

    private Payload(Map<?, ?> fields) {
        this.fields = fields;
    }

    /** Anything but an object has no fields. */
    static Payload of(List<@Nullable Object> args) {
        return new Payload(!args.isEmpty() && args.getFirst() instanceof Map<?, ?> fields ? fields : Map.of());
    }

    /** Lower-case letters, digits and hyphens, 32 at most. */
    Optional<String> room() {
        return string("room").filter(room -> ROOM.matcher(room).matches());
    }

    /** 500 characters at most. */
    Optional<String> text() {
        return string("text").filter(text -> text.length() <= LONGEST_TEXT);
    }

    /** Somebody's name, as {@link Visitor} has them. */
    Optional<String> person(String field) {
        return string(field).filter(Visitor::isName);
    }

    Optional<Boolean> flag(String field) {
        return fields.get(field) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    Optional<String> oneOf(String field, List<String> allowed) {
        return string(field).filter(allowed::contains);
    }

    private Optional<String> string(String field) {
        return fields.get(field) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
