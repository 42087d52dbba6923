package dev.ackademy.lesson;

import dev.ackademy.content.Yaml;
import dev.ackademy.content.YamlMap;
import dev.ackademy.content.YamlScalar;
import dev.ackademy.content.YamlValue;
import dev.ackademy.kit.Problems;
import dev.ackademy.web.Html;
import dev.ackademy.web.Json;
import dev.ackademy.web.Words;
import dev.ackademy.web.markdown.SpecialFence;
import java.nio.file.Path;
import java.text.ListFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A fence of the language {@code bench}: YAML that says which clients stand around the live server, and which steps are ready to press. It becomes a section
 * that the page's script fills; what stands in it until then tells in words what it shows.
 */
final class BenchFence implements SpecialFence {
    static final String LANGUAGE = "bench";

    private static final Pattern CLIENT = Pattern.compile("\\p{L}[\\p{L}\\p{N}]{0,11}");
    private static final Pattern NAMESPACE = Pattern.compile("/[a-z0-9-]{1,20}");
    private static final int MAX_CLIENTS = 6;

    private final Words words;

    BenchFence(Words words) {
        this.words = words;
    }

    @Override
    public Optional<String> html(String body, Path file, int firstLine, Problems problems) {
        return Yaml.parse(file, body, firstLine, problems).flatMap(map -> {
            int before = problems.count();
            map.allowOnly("title", "clients", "namespaces", "room", "steps");
            String title = map.text("title");
            List<String> clients = list(map, "clients", CLIENT, "a name of 1 to 12 letters");
            List<String> namespaces = list(map, "namespaces", NAMESPACE, "'/' and a lower-case word");
            String room = map.text("room");
            if (!BenchStep.ROOM.matcher(room).matches() && !room.isEmpty()) {
                map.report(
                        map.get("room").orElse(null),
                        "'room' is not 1 to 32 of a to z, 0 to 9 and '-', which is what the live server takes.",
                        "Mend it.");
            }
            List<BenchStep> steps = BenchSteps.read(map, clients);
            if (clients.size() > MAX_CLIENTS) {
                map.report(map.get("clients").orElse(null), "A bench has at most 6 clients.", "Take some out.");
            }
            return problems.count() > before
                    ? Optional.empty()
                    : Optional.of(section(title, clients, namespaces, room, steps));
        });
    }

    private static List<String> list(YamlMap map, String key, Pattern shape, String expected) {
        List<YamlValue> items = map.items(key);
        if (items.isEmpty() && map.get(key).isPresent()) {
            map.report(map.get(key).orElse(null), "'" + key + "' is empty.", "List at least one.");
        }
        List<String> texts = items.stream()
                .filter(YamlScalar.class::isInstance)
                .map(item -> ((YamlScalar) item).text())
                .toList();
        for (YamlValue item : items) {
            if (!(item instanceof YamlScalar scalar)
                    || !shape.matcher(scalar.text()).matches()) {
                map.report(item, "Expected " + expected + ", found " + item.kind() + ".", "Mend it.");
            }
        }
        if (texts.stream().distinct().count() < texts.size()) {
            map.report(map.get(key).orElse(null), "'" + key + "' names one twice.", "Take it out.");
        }
        return texts;
    }

    private String section(
            String title, List<String> clients, List<String> namespaces, String room, List<BenchStep> steps) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", title);
        data.put("clients", clients);
        data.put("namespaces", namespaces);
        data.put("room", room);
        data.put("steps", steps.stream().map(BenchStep::json).toList());
        ListFormat and =
                ListFormat.getInstance(words.language().locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL);
        String fallback = words.say("lesson.bench.fallback", and.format(clients), and.format(namespaces), room);
        return "<section class=\"bench\" data-testid=\"bench\" data-bench=\"" + Html.escape(Json.of(data))
                + "\" aria-label=\"" + Html.escape(words.say("lesson.bench", title))
                + "\"><div class=\"bench-waiting\"><p><b>"
                + Html.escape(title) + "</b></p><p>" + Html.escape(fallback) + "</p></div></section>";
    }
}
