package dev.ackademy.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in order. */
public record YamlList(Place place, List<YamlValue> items) implements YamlValue {
    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public List<@Nullable Object> plain() {
        List<@Nullable Object> out = new ArrayList<>();
        items.forEach(item -> out.add(item.plain()));
        return out;
    }
}
