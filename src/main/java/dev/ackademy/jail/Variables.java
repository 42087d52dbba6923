package dev.ackademy.jail;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Environment variables that a submission finds beside PORT. They come with its source, because the process that becomes
 * the submission runs already.
 *
 * @param values by name. A name is made of capitals, digits and {@code _}; none that every jail sets itself. A value is
 *     made of letters, digits and {@code / . _ -}, so that no launcher has to unquote it
 */
public record Variables(Map<String, String> values) {
    public static final Variables NONE = new Variables(Map.of());

    private static final int MOST = 16;
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9/._-]{0,200}");
    private static final Set<String> TAKEN = Set.of("PORT", "PATH", "HOME", "LANG");

    public Variables {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
        if (values.size() > MOST) {
            throw new IllegalArgumentException(
                    "expected at most " + MOST + " variables, but there are " + values.size());
        }
        values.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()
                    || TAKEN.contains(name)
                    || !VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("'" + name + "=" + value + "' cannot be set for a submission");
            }
        });
    }

    /** A JSON object. */
    String json() {
        return values.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\":\"" + one.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
