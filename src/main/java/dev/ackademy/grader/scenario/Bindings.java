package dev.ackademy.grader.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the variables of one check stand for: what was drawn for it, and what it captured on the way. */
public final class Bindings {
    private static final Pattern NAME = Pattern.compile("\\$([A-Za-z](?:[A-Za-z0-9./-]*[A-Za-z0-9])?)");

    private final Map<String, @Nullable Object> values = new HashMap<>();

    public void bind(String name, @Nullable Object value) {
        values.put(name, value);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** @throws IllegalStateException when nothing was drawn or captured under that name yet */
    public @Nullable Object value(String name) {
        if (!values.containsKey(name)) {
            throw new IllegalStateException("nothing was captured as '?" + name + "' before '$" + name + "' was used");
        }
        return values.get(name);
    }

    /** The names that {@code text} mentions as {@code $name}. */
    static List<String> namesIn(String text) {
        return NAME.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** {@code text} with every {@code $name} replaced; a name holds letters, digits and {@code ./-}, and ends in none of the last three. */
    public String fillIn(String text) {
        return NAME.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        has(match.group(1)) ? String.valueOf(value(match.group(1))) : match.group()));
    }

    void copyInto(Bindings other) {
        other.values.putAll(values);
    }

    Bindings copy() {
        Bindings copy = new Bindings();
        copyInto(copy);
        return copy;
    }
}
