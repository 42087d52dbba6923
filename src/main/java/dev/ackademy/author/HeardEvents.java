package dev.ackademy.author;

import dev.ackademy.content.Yaml;
import dev.ackademy.content.YamlList;
import dev.ackademy.content.YamlMap;
import dev.ackademy.content.YamlScalar;
import dev.ackademy.content.YamlValue;
import dev.ackademy.kit.Problems;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of all events that a grader lets somebody hear. Taken from the file as it stands, wherever {@code by} and
 * {@code event} stand side by side or a fence has a {@code reply}, so that a new step needs no change here; and the frames
 * that are {@code replies} to others.
 */
final class HeardEvents {
    private HeardEvents() {}

    static Set<String> in(Path grader) {
        Set<String> names = new TreeSet<>();
        Yaml.read(grader, new Problems()).ifPresent(root -> collect(root, names));
        return names;
    }

    private static void collect(YamlValue value, Set<String> names) {
        switch (value) {
            case YamlMap map -> {
                if (map.keys().contains("by") && map.get("event").orElse(null) instanceof YamlScalar event) {
                    names.add(event.text());
                }
                if (map.get("reply").orElse(null) instanceof YamlMap reply
                        && reply.get("event").orElse(null) instanceof YamlScalar event) {
                    names.add(event.text());
                }
                if (map.get("replies").orElse(null) instanceof YamlMap replies) {
                    replies.keys().forEach(event -> names.add(replies.text(event)));
                }
                map.keys().forEach(key -> map.get(key).ifPresent(child -> collect(child, names)));
            }
            case YamlList list -> list.items().forEach(item -> collect(item, names));
            case YamlScalar scalar -> {}
        }
    }
}
