package dev.ackademy.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cut copy of what an event carries: enough to know it again, and small whatever it was. A string has 200 characters at
 * most, the whole 60 values, four levels deep; binary is told by its size.
 *
 * <p>One excerpt counts its values and is used once.
 */
final class Excerpt {
    static final int LONGEST_TEXT = 200;

    private static final String MORE = "…";
    private static final int DEEPEST = 4;

    private int valuesLeft = 60;

    private Excerpt() {}

    /** The event's name and arguments, as the page wants them. */
    static List<@Nullable Object> of(String event, List<@Nullable Object> args) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(cut(event));
        all.addAll(new Excerpt().list(args, 0));
        return all;
    }

    static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + MORE;
    }

    private @Nullable Object value(@Nullable Object value, int depth) {
        valuesLeft--;
        return switch (value) {
            case null -> null;
            case String text -> cut(text);
            case Boolean flag -> flag;
            case Number number -> cutNumber(number);
            case byte[] bytes -> "<" + bytes.length + " bytes>";
            case Map<?, ?> map -> depth < DEEPEST ? map(map, depth + 1) : MORE;
            case Iterable<?> list -> depth < DEEPEST ? list(list, depth + 1) : MORE;
            // What else an application hands over is written by Jackson in a way of its own; its kind must do here.
            default -> "<" + value.getClass().getSimpleName() + ">";
        };
    }

    /** A number of a client can have as many digits as a packet has room for. */
    private static Object cutNumber(Number number) {
        boolean small = number instanceof Integer
                || number instanceof Long
                || number instanceof Double
                || number instanceof Float
                || number instanceof Short
                || number instanceof Byte;
        return small ? number : "<" + number.getClass().getSimpleName() + ">";
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map, int depth) {
        Map<String, @Nullable Object> some = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (valuesLeft <= 0) {
                some.put(MORE, MORE);
                break;
            }
            some.put(cut(String.valueOf(entry.getKey())), value(entry.getValue(), depth));
        }
        return some;
    }

    private List<@Nullable Object> list(Iterable<?> list, int depth) {
        List<@Nullable Object> some = new ArrayList<>();
        for (Object element : list) {
            if (valuesLeft <= 0) {
                some.add(MORE);
                break;
            }
            some.add(value(element, depth));
        }
        return some;
    }
}
