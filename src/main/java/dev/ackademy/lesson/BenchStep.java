package dev.ackademy.lesson;

import dev.ackademy.content.YamlMap;
import dev.ackademy.kit.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * One step that a bench has ready to press.
 *
 * @param act what is done, one of {@link #ACTS}
 * @param who the client that does it: a name of the bench, or {@code Ana-2} for a second tab of Ana that an earlier step opened
 * @param fields what the act needs besides: {@code room}, {@code to}, {@code text}, and the author's {@code note}
 */
record BenchStep(String act, String who, Map<String, String> fields) {
    static final Pattern ROOM = Pattern.compile("[a-z0-9-]{1,32}");

    private static final Set<String> IN_ROOM = Set.of("join", "leave", "say", "echo");
    private static final Set<String> WITH_TEXT = Set.of("say", "echo", "public", "broadcast", "private", "alert");
    /** In the order in which they are told. */
    private static final List<String> ACTS = List.of(
            "join",
            "leave",
            "say",
            "echo",
            "public",
            "broadcast",
            "private",
            "alert",
            "ask",
            "tab",
            "remove",
            "cut",
            "stall",
            "half-open");

    private static final int LONGEST_TEXT = 120;
    private static final int LONGEST_NOTE = 240;

    BenchStep {
        fields = Map.copyOf(fields);
    }

    /** Reads one; what is wrong is reported at its line, and then the result is not to be used. */
    static Optional<BenchStep> read(YamlMap map, Collection<String> present, Collection<String> people) {
        map.allowOnly("do", "who", "room", "to", "text", "note");
        Optional<String> act = map.oneOf("do", word -> Optional.of(word).filter(ACTS::contains), ACTS);
        Optional<String> who = map.oneOf("who", word -> Optional.of(word).filter(present::contains), present);
        if (act.isEmpty() || who.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        field(
                map,
                "room",
                IN_ROOM,
                act.get(),
                fields,
                value -> ROOM.matcher(value).matches() ? "" : "is not 1 to 32 of a to z, 0 to 9 and '-'");
        field(map, "text", WITH_TEXT, act.get(), fields, value -> atMost(value, LONGEST_TEXT));
        field(
                map,
                "to",
                Set.of("private"),
                act.get(),
                fields,
                value -> people.contains(value) ? "" : "is none of the clients " + String.join(", ", people));
        field(map, "note", Set.copyOf(ACTS), act.get(), fields, value -> atMost(value, LONGEST_NOTE));
        if (act.get().equals("private") && map.get("to").isEmpty()) {
            map.report(map, "A 'private' step says nobody that it is for.", "Add 'to' with the name of a client.");
        }
        return Optional.of(new BenchStep(act.get(), who.get(), fields));
    }

    /** @param fault what is wrong with a value, or empty */
    private static void field(
            YamlMap map,
            String key,
            Set<String> acts,
            String act,
            Map<String, String> into,
            UnaryOperator<String> fault) {
        Optional<String> value = map.optionalText(key);
        if (value.isEmpty()) {
            return;
        }
        if (!acts.contains(act)) {
            map.report(
                    map.get(key).orElse(map), "A step that does '" + act + "' has no '" + key + "'.", "Take it out.");
            return;
        }
        String wrong = fault.apply(value.get());
        if (!wrong.isEmpty()) {
            map.report(
                    map.get(key).orElse(map),
                    "'" + key + "' is '" + Problem.cut(value.get()) + "', which " + wrong + ".",
                    "Mend it.");
        }
        into.put(key, value.get());
    }

    private static String atMost(String value, int length) {
        return value.codePointCount(0, value.length()) <= length ? "" : "has more than " + length + " characters";
    }

    /** As the page's script takes it. */
    Map<String, String> json() {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("do", act);
        json.put("who", who);
        for (String key : List.of("room", "to", "text", "note")) {
            if (fields.containsKey(key)) {
                json.put(key, fields.get(key));
            }
        }
        return json;
    }
}
