package dev.ackademy.grader.scenario;

import dev.ackademy.content.Yaml;
import dev.ackademy.content.YamlMap;
import dev.ackademy.content.YamlScalar;
import dev.ackademy.content.YamlValue;
import dev.ackademy.grader.client.Protocol;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads {@code graders/<slug>.yaml}, and the claims of a lesson, which are checks by name for the lesson's own programs. What
 * is wrong becomes problems with file, line and the nearest right word.
 */
public final class GraderLoader {
    private static final Pattern CHECK_ID = Pattern.compile("c[1-9][0-9]?");
    private static final List<String> SCENARIO =
            List.of("patience-ms", "draw", "let", "frames", "fence", "clients", "scenes", "together", "checks");
    private static final List<String> TRANSPORTS =
            Arrays.stream(Transport.values()).map(Transport::id).toList();
    private static final Pattern CODE = Pattern.compile("F[0-9]{2,3}");

    private GraderLoader() {}

    /** The grader, unless the file has problems. */
    public static Optional<Grader> load(Path file, Problems problems) {
        int before = problems.count();
        Optional<Grader> grader = Yaml.read(file, problems).flatMap(root -> {
            root.allowOnly(Stream.concat(SCENARIO.stream(), Stream.of("exercise", "environment", "page"))
                    .toArray(String[]::new));
            Optional<Slug> exercise = exercise(file, root);
            root.maps("checks").forEach(GraderLoader::numbered);
            return grader(file, root, exercise);
        });
        return problems.count() == before ? grader : Optional.empty();
    }

    /** The claims of a lesson, unless the file has problems; a check may say for which {@code languages} it holds. */
    public static Optional<Grader> claims(Slug lesson, Path file, Problems problems) {
        int before = problems.count();
        Optional<Grader> claims = Yaml.read(file, problems).flatMap(root -> {
            root.allowOnly(SCENARIO.toArray(String[]::new));
            root.maps("checks").forEach(check -> check.slug("id"));
            return grader(file, root, Optional.of(lesson));
        });
        return problems.count() == before ? claims : Optional.empty();
    }

    private static Optional<Slug> exercise(Path file, YamlMap root) {
        Optional<Slug> exercise = root.slug("exercise");
        String expected = String.valueOf(file.getFileName()).replace(".yaml", "");
        exercise.filter(slug -> !slug.text().equals(expected))
                .ifPresent(slug -> root.report(
                        root.get("exercise").orElseThrow(),
                        "The file is named after another exercise than '" + slug + "'.",
                        "Name it '" + slug + ".yaml', or write 'exercise: " + expected + "'."));
        return exercise;
    }

    private static void numbered(YamlMap check) {
        check.allowOnly("id", "after", "judge", "fence", "steps", "mistakes");
        if (!CHECK_ID.matcher(check.text("id")).matches()) {
            check.report(check.get("id").orElse(null), "A check's id is c1, c2 and so on.", "Number it.");
        }
    }

    private static Optional<Grader> grader(Path file, YamlMap root, Optional<Slug> exercise) {
        Duration patience = Duration.ofMillis(root.number("patience-ms", 100, 10_000));
        Map<String, Draw> draws = draws(root, "draw");
        Environment environment =
                root.optionalMap("environment").map(GraderLoader::environment).orElse(Environment.NONE);
        Set<String> names = new TreeSet<>(draws.keySet());
        names.addAll(environment.draws().keySet());
        names.addAll(environment.set().keySet());
        Map<String, String> lets = lets(root, names);
        Optional<Grader.Page> page = root.optionalMap("page").flatMap(map -> PageReader.page(file, map, names));
        boolean inPage = root.get("page").isPresent();
        Map<String, Grader.ClientSpec> clients = inPage ? Map.of() : clients(root, names);
        Optional<Protocol> frames = root.optionalMap("frames").map(FramesReader::protocol);
        Map<String, List<Step>> scenes = scenes(root, clients, names);
        List<YamlMap> items = root.maps("checks");
        List<Check> checks = new ArrayList<>();
        for (YamlMap item : items) {
            Check check = check(item, new StepReader(clients.keySet(), names, scenes));
            PageReader.keepApart(item, check, inPage);
            FramesReader.keepApart(item, check, frames);
            checks.add(check);
        }
        items.forEach(item -> checkOrder(item, checks));
        Optional<Grader.Fence> fence =
                inPage ? Optional.of(PageReader.NO_FENCE) : root.map("fence").map(GraderLoader::fence);
        frames.ifPresent(protocol -> fence.filter(one -> one.ack().isPresent())
                .ifPresent(one -> FramesReader.answered(root, one.event(), protocol)));
        return exercise.isEmpty() || fence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Grader(
                        exercise.get(),
                        patience,
                        draws,
                        lets,
                        environment,
                        fence.get(),
                        clients,
                        checks,
                        together(root, checks),
                        frames,
                        page));
    }

    /** {@code together: [[c4, c5]]}: lists of checks that follow each other. */
    private static List<List<String>> together(YamlMap root, List<Check> checks) {
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

    private static Map<String, Draw> draws(YamlMap root, String key) {
        Map<String, Draw> draws = new LinkedHashMap<>();
        List<String> words = Arrays.stream(Draw.values()).map(Draw::word).toList();
        root.optionalMap(key)
                .ifPresent(map -> map.keys()
                        .forEach(name -> map.oneOf(name, Draw::of, words).ifPresent(kind -> draws.put(name, kind))));
        return draws;
    }

    /** {@code environment: {draw: {…}, set: {NAME: text}, unset: {NAME: text}}}. */
    private static Environment environment(YamlMap map) {
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
    private static String text(YamlMap map, String key, Set<String> names) {
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
    private static Map<String, String> lets(YamlMap root, Set<String> names) {
        Map<String, String> lets = new LinkedHashMap<>();
        root.optionalMap("let")
                .ifPresent(map -> map.keys().forEach(name -> {
                    lets.put(name, text(map, name, names));
                    names.add(name);
                }));
        return lets;
    }

    private static Map<String, Grader.ClientSpec> clients(YamlMap root, Set<String> names) {
        Map<String, Grader.ClientSpec> clients = new LinkedHashMap<>();
        root.map("clients")
                .ifPresent(map -> map.keys()
                        .forEach(name -> map.map(name).ifPresent(client -> {
                            client.allowOnly("auth", "namespace", "channel", "shares", "transport", "answers");
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
                                            home(client, names),
                                            shares.orElse(""),
                                            client.get("transport").isEmpty()
                                                    ? Optional.empty()
                                                    : client.oneOf("transport", Transport::of, TRANSPORTS),
                                            answers(client)));
                        })));
        return clients;
    }

    private static String home(YamlMap client, Set<String> names) {
        if (client.get("channel").isPresent()) {
            return client.text("channel");
        }
        return client.get("namespace").isEmpty() ? "/" : text(client, "namespace", names);
    }

    private static Map<String, Shape> answers(YamlMap client) {
        Map<String, Shape> answers = new LinkedHashMap<>();
        client.optionalMap("answers")
                .ifPresent(map -> map.keys()
                        .forEach(event ->
                                map.get(event).ifPresent(payload -> answers.put(event, ShapeReader.shape(payload)))));
        return answers;
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
        return item.optionalItems("after").stream().map(GraderLoader::word).collect(Collectors.toSet());
    }

    private static void checkOrder(YamlMap item, List<Check> checks) {
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
        return map.optionalItems(key).stream().map(GraderLoader::word).toList();
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
