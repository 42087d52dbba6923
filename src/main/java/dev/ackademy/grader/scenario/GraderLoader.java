package dev.ackademy.grader.scenario;

import dev.ackademy.content.Yaml;
import dev.ackademy.content.YamlMap;
import dev.ackademy.content.YamlScalar;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads {@code graders/<slug>.yaml}. What is wrong becomes problems with file, line and the nearest right word. */
public final class GraderLoader {
    private static final Pattern CHECK_ID = Pattern.compile("c[1-9][0-9]?");
    private static final List<String> TRANSPORTS =
            Arrays.stream(Transport.values()).map(Transport::id).toList();
    private static final Pattern CODE = Pattern.compile("F[0-9]{2}");

    private GraderLoader() {}

    /** The grader, unless the file has problems. */
    public static Optional<Grader> load(Path file, Problems problems) {
        int before = problems.count();
        Optional<Grader> grader = Yaml.read(file, problems).flatMap(root -> grader(file, root));
        return problems.count() == before ? grader : Optional.empty();
    }

    private static Optional<Grader> grader(Path file, YamlMap root) {
        root.allowOnly("exercise", "patience-ms", "draw", "let", "fence", "clients", "scenes", "checks", "page");
        Optional<Slug> exercise = root.slug("exercise");
        String expected = String.valueOf(file.getFileName()).replace(".yaml", "");
        exercise.filter(slug -> !slug.text().equals(expected))
                .ifPresent(slug -> root.report(
                        root.get("exercise").orElseThrow(),
                        "The file is named after another exercise than '" + slug + "'.",
                        "Name it '" + slug + ".yaml', or write 'exercise: " + expected + "'."));
        Duration patience = Duration.ofMillis(root.number("patience-ms", 100, 10_000));
        Map<String, Draw> draws = draws(root, "draw");
        Set<String> names = new TreeSet<>(draws.keySet());
        Map<String, String> lets = lets(root, names);
        Optional<Grader.Page> page = root.optionalMap("page").flatMap(map -> PageReader.page(file, map, names));
        boolean inPage = root.get("page").isPresent();
        Map<String, Grader.ClientSpec> clients = inPage ? Map.of() : clients(root);
        Map<String, List<Step>> scenes = scenes(root, clients, names);
        List<Check> checks = new ArrayList<>();
        for (YamlMap item : root.maps("checks")) {
            Check check = check(item, new StepReader(clients.keySet(), names, scenes));
            PageReader.keepApart(item, check, inPage);
            checks.add(check);
        }
        Optional<Grader.Fence> fence =
                inPage ? Optional.of(PageReader.NO_FENCE) : root.map("fence").map(GraderLoader::fence);
        return exercise.isEmpty() || fence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Grader(exercise.get(), patience, draws, lets, fence.get(), clients, checks, page));
    }

    private static Map<String, Draw> draws(YamlMap root, String key) {
        Map<String, Draw> draws = new LinkedHashMap<>();
        List<String> words = Arrays.stream(Draw.values()).map(Draw::word).toList();
        root.optionalMap(key)
                .ifPresent(map -> map.keys()
                        .forEach(name -> map.oneOf(name, Draw::of, words).ifPresent(kind -> draws.put(name, kind))));
        return draws;
    }

    /** @param names what is known so far; grows by what is read */
    private static Map<String, String> lets(YamlMap root, Set<String> names) {
        Map<String, String> lets = new LinkedHashMap<>();
        root.optionalMap("let")
                .ifPresent(map -> map.keys().forEach(name -> {
                    String text = map.text(name);
                    Bindings.namesIn(text).stream()
                            .filter(used -> !names.contains(used))
                            .forEach(used -> map.report(
                                    map.get(name).orElse(null),
                                    "Nothing is called '$" + used + "' here.",
                                    "Known: " + String.join(", ", names) + "."));
                    lets.put(name, text);
                    names.add(name);
                }));
        return lets;
    }

    private static Map<String, Grader.ClientSpec> clients(YamlMap root) {
        Map<String, Grader.ClientSpec> clients = new LinkedHashMap<>();
        root.map("clients")
                .ifPresent(map -> map.keys()
                        .forEach(name -> map.map(name).ifPresent(client -> {
                            client.allowOnly("auth", "namespace", "shares", "transport");
                            Optional<String> shares = client.get("shares").isEmpty()
                                    ? Optional.empty()
                                    : client.oneOf(
                                            "shares",
                                            other -> Optional.of(other).filter(clients::containsKey),
                                            clients.keySet());
                            clients.put(
                                    name,
                                    new Grader.ClientSpec(
                                            client.get("auth").map(ShapeReader::shape),
                                            client.optionalText("namespace").orElse("/"),
                                            shares.orElse(""),
                                            client.get("transport").isEmpty()
                                                    ? Optional.empty()
                                                    : client.oneOf("transport", Transport::of, TRANSPORTS)));
                        })));
        return clients;
    }

    private static Map<String, List<Step>> scenes(
            YamlMap root, Map<String, Grader.ClientSpec> clients, Set<String> names) {
        Map<String, List<Step>> scenes = new LinkedHashMap<>();
        root.optionalMap("scenes")
                .ifPresent(map -> map.keys().forEach(name -> {
                    StepReader reader = new StepReader(clients.keySet(), names, Map.copyOf(scenes));
                    scenes.put(name, reader.steps(map.maps(name)));
                }));
        return scenes;
    }

    private static Grader.Fence fence(YamlMap map) {
        map.allowOnly("event", "fresh", "data", "ack", "reply");
        Optional<Step.Packet> reply = map.optionalMap("reply")
                .map(answer -> new Step.Packet(
                        answer.text("event"),
                        answer.get("data").map(ShapeReader::shape).orElse(new Shape.Anything(""))));
        Optional<Shape> ack = map.get("ack").map(ShapeReader::shape);
        if (ack.isPresent() == reply.isPresent()) {
            map.report(null, "A fence is answered by an 'ack' or by a 'reply'.", "Give one of the two.");
        }
        return new Grader.Fence(
                map.text("event"), draws(map, "fresh"), map.get("data").map(ShapeReader::shape), ack, reply);
    }

    private static Check check(YamlMap item, StepReader reader) {
        item.allowOnly("id", "judge", "fence", "steps", "mistakes");
        String id = item.text("id");
        if (!CHECK_ID.matcher(id).matches()) {
            item.report(item.get("id").orElse(null), "A check's id is c1, c2 and so on.", "Number it.");
        }
        List<String> clients =
                item.optionalMap("judge").map(map -> words(map, "clients")).orElse(List.of());
        List<String> events =
                item.optionalMap("judge").map(map -> words(map, "events")).orElse(List.of());
        boolean fenced = item.get("fence").isEmpty()
                || item.oneOf("fence", word -> Optional.of(word).filter("none"::equals), List.of("none"))
                        .isEmpty();
        return new Check(id, clients, events, fenced, reader.steps(item.maps("steps")), mistakes(item));
    }

    private static List<String> words(YamlMap map, String key) {
        map.allowOnly("clients", "events");
        return map.optionalItems(key).stream()
                .map(value -> value instanceof YamlScalar scalar ? scalar.text() : "")
                .toList();
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
}
