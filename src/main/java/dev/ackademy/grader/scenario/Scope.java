package dev.ackademy.grader.scenario;

import dev.ackademy.content.YamlList;
import dev.ackademy.content.YamlMap;
import dev.ackademy.content.YamlScalar;
import dev.ackademy.content.YamlValue;
import dev.ackademy.kit.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The names that the steps of one check (or scene) may use; reads where they are used, and reports all others. */
final class Scope {
    private final Collection<String> clients;
    private final Set<String> known;

    Scope(Collection<String> clients, Collection<String> draws) {
        this.clients = clients;
        this.known = new HashSet<>(draws);
        clients.forEach(client -> known.add(client + ".id"));
    }

    /** From here on the name may be used. */
    void declare(String name) {
        known.add(name);
    }

    /** Declares what the shape binds. Empty when the key is missing. */
    Optional<Shape> shape(YamlMap item, String key) {
        Optional<Shape> shape = item.get(key).map(ShapeReader::shape);
        shape.ifPresent(found -> check(item, key, found));
        return shape;
    }

    private void check(YamlMap item, String key, Shape shape) {
        switch (shape) {
            case Shape.Variable variable -> check(item, key, variable.name());
            case Shape.Template template -> Bindings.namesIn(template.text()).forEach(name -> check(item, key, name));
            case Shape.Anything anything -> declare(anything.name());
            case Shape.Items list -> list.items().forEach(part -> check(item, key, part));
            case Shape.Fields object -> object.fields().values().forEach(part -> check(item, key, part));
            case Shape.Literal literal -> {}
            case Shape.Near near -> {}
        }
    }

    /** Reports a name that nothing has. */
    void check(YamlMap item, String key, String name) {
        if (!known.contains(name)) {
            report(item, item.get(key).orElseThrow(), "$" + name, known);
        }
    }

    /** One drawn name or a list of them, each with or without its {@code $}. */
    List<String> variables(YamlMap item, String key) {
        return words(item, key, (value, word) -> {
            String name = word.startsWith("$") ? word.substring(1) : word;
            if (!known.contains(name)) {
                report(item, value, "$" + name, known);
            }
            return name;
        });
    }

    /** The name of one client. */
    String name(YamlMap item, String key) {
        return item.oneOf(key, word -> Optional.of(word).filter(clients::contains), clients)
                .orElse("");
    }

    /** One name or a list of names of clients. */
    List<String> names(YamlMap item, String key) {
        return words(item, key, (value, word) -> {
            if (!clients.contains(word)) {
                report(item, value, word, clients);
            }
            return word;
        });
    }

    private static List<String> words(YamlMap item, String key, BiFunction<YamlValue, String, String> each) {
        List<YamlValue> values = item.get(key).orElse(null) instanceof YamlList list
                ? list.items()
                : item.get(key).stream().toList();
        if (values.isEmpty()) {
            item.report(null, "'" + key + "' names nobody.", "Give one name, or a list: [A, B].");
        }
        List<String> words = new ArrayList<>();
        for (YamlValue value : values) {
            if (value instanceof YamlScalar scalar) {
                words.add(each.apply(value, scalar.text()));
            } else {
                item.report(value, "Expected a name, found " + value.kind() + ".", "Give a name, or a list: [A, B].");
            }
        }
        return words;
    }

    private static void report(YamlMap item, YamlValue at, String word, Collection<String> known) {
        item.report(
                at,
                "Nothing is called '" + word + "' here.",
                Problems.nearest(word.replace("$", ""), known)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Known: "
                                + String.join(", ", known.stream().sorted().toList()) + "."));
    }
}
