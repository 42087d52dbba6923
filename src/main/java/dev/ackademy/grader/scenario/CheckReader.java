package dev.ackademy.grader.scenario;

import dev.ackademy.content.YamlMap;
import dev.ackademy.content.YamlScalar;
import dev.ackademy.content.YamlValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what stands under {@code checks:}, and what is said about several of them. */
final class CheckReader {
    private static final Pattern CHECK_ID = Pattern.compile("c[1-9][0-9]?");
    private static final Pattern CODE = Pattern.compile("F[0-9]{2,3}");

    private CheckReader() {}

    /** A check of a grader, which learners see by its number. */
    static void numbered(YamlMap check) {
        check.allowOnly("id", "after", "judge", "fence", "steps", "mistakes");
        if (!CHECK_ID.matcher(check.text("id")).matches()) {
            check.report(check.get("id").orElse(null), "A check's id is c1, c2 and so on.", "Number it.");
        }
    }

    static Check check(YamlMap item, StepReader reader) {
        item.allowOnly("id", "languages", "after", "judge", "fence", "steps", "mistakes");
        String id = item.text("id");
        List<String> clients =
                item.optionalMap("judge").map(map -> words(map, "clients")).orElse(List.of());
        List<String> events =
                item.optionalMap("judge").map(map -> words(map, "events")).orElse(List.of());
        boolean fenced = item.get("fence").isEmpty()
                || item.oneOf("fence", word -> Optional.of(word).filter("none"::equals), List.of("none"))
                        .isEmpty();
        return new Check(id, clients, events, fenced, reader.steps(item.maps("steps")), mistakes(item), after(item));
    }

    private static Set<String> after(YamlMap item) {
        return item.optionalItems("after").stream().map(CheckReader::word).collect(Collectors.toSet());
    }

    /** Reports an {@code after} that names no other check. */
    static void inOrder(YamlMap item, List<Check> checks) {
        List<String> others = checks.stream()
                .map(Check::id)
                .filter(id -> !id.equals(item.text("id")))
                .toList();
        item.optionalItems("after").forEach(value -> {
            if (!others.contains(word(value))) {
                item.report(value, "There is no other check " + value.kind() + ".", "Take one of " + others + ".");
            }
        });
    }

    private static String word(YamlValue value) {
        return value instanceof YamlScalar scalar ? scalar.text() : "";
    }

    private static List<String> words(YamlMap map, String key) {
        map.allowOnly("clients", "events");
        return map.optionalItems(key).stream().map(CheckReader::word).toList();
    }

    /** The code of a mistake. */
    static String code(YamlMap map, String key) {
        String code = map.text(key);
        if (!CODE.matcher(code).matches()) {
            map.report(map.get(key).orElse(null), "A mistake has a code like F04.", "Take one of messages/en.yaml.");
        }
        return code;
    }

    private static Map<Symptom, String> mistakes(YamlMap item) {
        Map<Symptom, String> mistakes = new EnumMap<>(Symptom.class);
        item.optionalMap("mistakes").ifPresent(map -> {
            map.allowOnly(Symptom.words().toArray(String[]::new));
            for (String word : map.keys()) {
                String code = code(map, word);
                Symptom.of(word).ifPresent(symptom -> mistakes.put(symptom, code));
            }
        });
        return mistakes;
    }

    /** {@code together: [[c4, c5]]}: lists of checks that follow each other. */
    static List<List<String>> together(YamlMap root, List<Check> checks) {
        List<String> ids = checks.stream().map(Check::id).toList();
        List<List<String>> together = new ArrayList<>();
        for (YamlValue item : root.optionalItems("together")) {
            List<String> named = item.plain() instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
            if (named.size() < 2 || Collections.indexOfSubList(ids, named) < 0) {
                root.report(
                        item,
                        "Expected the ids of checks that follow each other.",
                        "Write lists: together: [[c1, c2]]. Checks: " + String.join(", ", ids) + ".");
            }
            together.add(named);
        }
        return together;
    }
}
