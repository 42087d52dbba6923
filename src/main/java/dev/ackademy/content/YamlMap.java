package dev.ackademy.content;

import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Named values. Each getter reports what is wrong and then answers something harmless, so that a loader goes on and an
 * author sees every problem at once; a loader keeps nothing it made while {@link Problems} grew.
 */
public final class YamlMap implements YamlValue {
    private final Place place;
    private final Problems problems;
    private final Map<String, YamlValue> entries;
    private final Map<String, Place> keyPlaces;

    YamlMap(Place place, Problems problems, Map<String, YamlValue> entries, Map<String, Place> keyPlaces) {
        this.place = place;
        this.problems = problems;
        this.entries = entries;
        this.keyPlaces = keyPlaces;
    }

    @Override
    public Place place() {
        return place;
    }

    public Set<String> keys() {
        return entries.keySet();
    }

    public Optional<YamlValue> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Reports every key that is not among {@code known}, with the nearest one that is. */
    public void allowOnly(String... known) {
        keyPlaces.forEach((key, where) -> {
            if (!List.of(known).contains(key)) {
                problems.add(
                        where.file(),
                        where.line(),
                        "There is no '" + Problem.cut(key) + "' here.",
                        Problems.nearest(key, List.of(known))
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse("Use one of: " + String.join(", ", known) + "."));
            }
        });
    }

    /** Required text, not blank. */
    public String text(String key) {
        return required(
                        key,
                        value -> value instanceof YamlScalar scalar
                                        && !scalar.text().isBlank()
                                ? Optional.of(scalar.text().strip())
                                : Optional.empty(),
                        "some text")
                .orElse("");
    }

    public Optional<String> optionalText(String key) {
        return entries.containsKey(key) ? Optional.of(text(key)).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    /** Required whole number within bounds; {@code min} when it is broken. */
    public int number(String key, int min, int max) {
        return required(
                        key,
                        value -> value instanceof YamlScalar scalar
                                        && scalar.value() instanceof Long number
                                        && number >= min
                                        && number <= max
                                ? Optional.of(number.intValue())
                                : Optional.empty(),
                        "a whole number from " + min + " to " + max)
                .orElse(min);
    }

    public Optional<Slug> slug(String key) {
        return required(key, YamlMap::asSlug, "lower-case words joined by '-'");
    }

    public List<Slug> slugs(String key) {
        return items(key).stream()
                .flatMap(item -> {
                    Optional<Slug> slug = asSlug(item);
                    if (slug.isEmpty()) {
                        report(item, "Expected lower-case words joined by '-', found " + item.kind() + ".", "Mend it.");
                    }
                    return slug.stream();
                })
                .toList();
    }

    /** One word of a closed set, turned into the thing it names. */
    public <T> Optional<T> oneOf(String key, Function<String, Optional<T>> parse, Collection<String> words) {
        Optional<String> word = required(
                key,
                value -> value instanceof YamlScalar scalar ? Optional.of(scalar.text()) : Optional.empty(),
                "one of: " + String.join(", ", words));
        Optional<T> found = word.flatMap(parse);
        if (word.isPresent() && found.isEmpty()) {
            report(
                    entries.get(key),
                    "'" + key + "' is one of " + String.join(", ", words) + ", not '" + Problem.cut(word.get()) + "'.",
                    Problems.nearest(word.get(), words)
                            .map(near -> "Did you mean '" + near + "'?")
                            .orElse("Take one of them."));
        }
        return found;
    }

    public Optional<YamlMap> map(String key) {
        return required(key, value -> value instanceof YamlMap map ? Optional.of(map) : Optional.empty(), "a mapping");
    }

    public Optional<YamlMap> optionalMap(String key) {
        return entries.containsKey(key) ? map(key) : Optional.empty();
    }

    /** Required list. */
    public List<YamlValue> items(String key) {
        return required(
                        key,
                        value -> value instanceof YamlList list ? Optional.of(list.items()) : Optional.empty(),
                        "a list")
                .orElse(List.of());
    }

    public List<YamlValue> optionalItems(String key) {
        return entries.containsKey(key) ? items(key) : List.of();
    }

    /** A list of mappings; what is not a mapping is reported and left out. */
    public List<YamlMap> maps(String key) {
        return items(key).stream()
                .flatMap(item -> {
                    if (item instanceof YamlMap map) {
                        return java.util.stream.Stream.of(map);
                    }
                    report(item, "Expected a mapping, found " + item.kind() + ".", "Write 'name: value' lines.");
                    return java.util.stream.Stream.empty();
                })
                .toList();
    }

    /** Reports a problem at {@code at}, or at this mapping's own line when that is null. */
    public void report(@Nullable YamlValue at, String what, String remedy) {
        Place where = at == null ? place : at.place();
        problems.add(where.file(), where.line(), what, remedy);
    }

    /** Reports a problem with the name of a value, on the line where the name stands. */
    public void reportKey(String key, String what, String remedy) {
        Place where = keyPlaces.getOrDefault(key, place);
        problems.add(where.file(), where.line(), what, remedy);
    }

    @Override
    public Map<String, @Nullable Object> plain() {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        entries.forEach((key, value) -> out.put(key, value.plain()));
        return out;
    }

    private static Optional<Slug> asSlug(YamlValue value) {
        return value instanceof YamlScalar scalar && Slug.isSlug(scalar.text())
                ? Optional.of(new Slug(scalar.text()))
                : Optional.empty();
    }

    private <T> Optional<T> required(String key, Function<YamlValue, Optional<T>> read, String expected) {
        YamlValue value = entries.get(key);
        if (value == null) {
            report(null, "'" + key + "' is missing.", "Add it: " + expected + ".");
            return Optional.empty();
        }
        Optional<T> found = read.apply(value);
        if (found.isEmpty()) {
            report(
                    value,
                    "'" + key + "' should be " + expected + ", but is " + Problem.cut(value.kind()) + ".",
                    "Mend it.");
        }
        return found;
    }
}
