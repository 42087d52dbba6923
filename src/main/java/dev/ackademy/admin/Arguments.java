package dev.ackademy.admin;

import dev.ackademy.kit.Problem;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came with an order, of which nothing has been checked. Each question throws {@link IllegalArgumentException} that
 * says what was expected.
 */
record Arguments(List<@Nullable Object> all) {
    private static final int LONGEST_ROOM = 200;

    String text(int index, String what) {
        if (at(index) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw wrong(index, "the name of the " + what);
    }

    String room(int index) {
        String room = text(index, "room");
        if (room.length() > LONGEST_ROOM) {
            throw wrong(index, "the name of a room, of " + LONGEST_ROOM + " characters at most,");
        }
        return room;
    }

    boolean flag(int index) {
        if (at(index) instanceof Boolean flag) {
            return flag;
        }
        throw wrong(index, "true or false");
    }

    /** Empty when everybody is meant: the page leaves the argument out, sends null, or an empty string. */
    String filter(int index) {
        Object value = at(index);
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text;
        }
        throw wrong(index, "the id of a socket, the name of a room, or nothing");
    }

    @Nullable
    Object[] from(int index) {
        return all.subList(Math.min(index, all.size()), all.size()).toArray();
    }

    private @Nullable Object at(int index) {
        return index < all.size() ? all.get(index) : null;
    }

    private IllegalArgumentException wrong(int index, String expected) {
        List<@Nullable Object> seen = Excerpt.of("", Collections.singletonList(at(index)));
        return new IllegalArgumentException("expected " + expected + " as argument " + (index + 1) + ", not "
                + Problem.cut(String.valueOf(seen.getLast())));
    }
}
