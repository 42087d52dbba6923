package dev.ackademy.grader.scenario;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the variables of one check stand for: what was drawn for it, and what it captured on the way. */
public final class Bindings {
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

    void copyInto(Bindings other) {
        other.values.putAll(values);
    }

    Bindings copy() {
        Bindings copy = new Bindings();
        copyInto(copy);
        return copy;
    }
}
