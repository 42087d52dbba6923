package dev.ackademy.grader.scenario;

import dev.ackademy.content.YamlMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what gives a name to what is drawn or put together, and texts in which such names stand. */
final class NamesReader {
    private NamesReader() {}

    static Map<String, Draw> draws(YamlMap root, String key) {
        Map<String, Draw> draws = new LinkedHashMap<>();
        List<String> words = Arrays.stream(Draw.values()).map(Draw::word).toList();
        root.optionalMap(key)
                .ifPresent(map -> map.keys()
                        .forEach(name -> map.oneOf(name, Draw::of, words).ifPresent(kind -> draws.put(name, kind))));
        return draws;
    }

    /** {@code environment: {draw: {…}, set: {NAME: text}, unset: {NAME: text}}}. */
    static Environment environment(YamlMap map) {
        map.allowOnly("draw", "set", "unset");
        Map<String, Draw> draws = draws(map, "draw");
        Map<String, String> set = texts(map, "set", draws.keySet());
        Map<String, String> unset = texts(map, "unset", Set.of());
        if (!set.keySet().equals(unset.keySet())) {
            map.report(
                    map.get("unset").orElse(null),
                    "'set' and 'unset' name different variables.",
                    "Say under 'unset' what each of them means when it is not set.");
            return Environment.NONE;
        }
        return new Environment(draws, set, unset);
    }

    private static Map<String, String> texts(YamlMap root, String key, Set<String> names) {
        Map<String, String> texts = new LinkedHashMap<>();
        root.map(key).ifPresent(map -> map.keys().forEach(name -> texts.put(name, text(map, name, names))));
        return texts;
    }

    /** A text in which only known names stand. */
    static String text(YamlMap map, String key, Set<String> names) {
        String text = map.text(key);
        Bindings.namesIn(text).stream()
                .filter(used -> !names.contains(used))
                .forEach(used -> map.report(
                        map.get(key).orElse(null),
                        "Nothing is called '$" + used + "' here.",
                        "Known: " + String.join(", ", names) + "."));
        return text;
    }

    /** @param names what is known so far; grows by what is read */
    static Map<String, String> lets(YamlMap root, Set<String> names) {
        Map<String, String> lets = new LinkedHashMap<>();
        root.optionalMap("let")
                .ifPresent(map -> map.keys().forEach(name -> {
                    lets.put(name, text(map, name, names));
                    names.add(name);
                }));
        return lets;
    }
}
