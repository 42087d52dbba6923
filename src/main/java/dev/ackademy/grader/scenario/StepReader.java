package dev.ackademy.grader.scenario;

import dev.ackademy.content.YamlList;
import dev.ackademy.content.YamlMap;
import dev.ackademy.content.YamlScalar;
import dev.ackademy.content.YamlValue;
import dev.ackademy.kit.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads the steps of one check (or scene), and reports names that were never declared. */
final class StepReader {
    private static final List<String> KINDS = List.of(
            "connect",
            "refused",
            "send",
            "overhear",
            "at-once",
            "answer",
            "elapse-ms",
            "matrix",
            "burst",
            "until",
            "disconnect",
            "insist",
            "distinct",
            "printed",
            "get",
            "run",
            "cut",
            "scene");

    private static final int MOST_AT_ONCE = 500;

    private static final Map<String, Step.Parting> PARTINGS =
            Map.of("vanishes", Step.Parting.VANISHES, "falls-silent", Step.Parting.FALLS_SILENT);

    private final Collection<String> clients;
    private final Map<String, List<Step>> scenes;
    private final Set<String> known;

    /** @param scenes what {@code scene:} may name, already read */
    StepReader(Collection<String> clients, Collection<String> draws, Map<String, List<Step>> scenes) {
        this.clients = clients;
        this.scenes = scenes;
        this.known = new HashSet<>(draws);
        clients.forEach(client -> known.add(client + ".id"));
    }

    List<Step> steps(List<YamlMap> items) {
        List<Step> steps = new ArrayList<>();
        items.forEach(item -> steps.addAll(step(item)));
        return steps;
    }

    private List<Step> step(YamlMap item) {
        item.allowOnly(KINDS.toArray(String[]::new));
        if (item.keys().size() != 1) {
            item.report(null, "A step is one of " + String.join(", ", KINDS) + ".", "Start each with its own '- '.");
            return List.of();
        }
        return switch (item.keys().iterator().next()) {
            case "connect" -> List.of(connect(item));
            case "refused" -> List.of(new Step.Refused(names(item, "refused")));
            case "overhear" -> List.of(new Step.Overhear(names(item, "overhear")));
            case "distinct" -> List.of(new Step.Distinct(variables(item, "distinct")));
            case "send" -> item.map("send").<Step>map(this::send).stream().toList();
            case "at-once" -> item.map("at-once").map(this::atOnce).stream().toList();
            case "answer" -> item.map("answer").map(this::answer).stream().toList();
            case "matrix" -> item.map("matrix").map(this::matrix).stream().toList();
            case "elapse-ms" -> List.of(new Step.Elapse(TimeReader.milliseconds(item, "elapse-ms")));
            case "burst" -> item.map("burst").map(this::burst).stream().toList();
            case "until" -> item.map("until").map(this::until).stream().toList();
            case "printed" ->
                item.map("printed").map(StepReader::printed).stream().toList();
            case "get" -> item.map("get").map(this::get).stream().toList();
            case "run" -> item.map("run").map(this::run).stream().toList();
            case "cut" -> List.of(new Step.Cut(Duration.ofMillis(item.number("cut", 1, 5_000))));
            case "disconnect" ->
                item.map("disconnect").map(this::disconnect).stream().toList();
            case "insist" -> item.map("insist").map(this::insist).stream().toList();
            case "scene" -> scene(item);
            default -> List.of();
        };
    }

    private List<Step> scene(YamlMap item) {
        return item.oneOf("scene", name -> Optional.ofNullable(scenes.get(name)), scenes.keySet())
                .orElse(List.of());
    }

    /** {@code connect: [A, B]}, or {@code connect: {clients: [A, B], heard: […]}}. */
    private Step connect(YamlMap item) {
        if (!(item.get("connect").orElse(null) instanceof YamlMap map)) {
            return new Step.Connect(names(item, "connect"), List.of(), "");
        }
        map.allowOnly("clients", "heard", "mistake");
        return new Step.Connect(names(map, "clients"), heard(map), mistake(map));
    }

    private Step.Send send(YamlMap item) {
        item.allowOnly("from", "event", "data", "ack", "quiet", "heard", "mistake", "not-before-ms", "by-ms");
        boolean quiet = item.get("quiet").isPresent();
        Optional<Shape> data = shape(item, "data");
        Optional<Shape> ack = shape(item, "ack");
        return new Step.Send(
                name(item, "from"),
                item.text("event"),
                data,
                quiet,
                ack,
                heard(item),
                mistake(item),
                TimeReader.window(item));
    }

    private Step atOnce(YamlMap item) {
        item.allowOnly("sends", "answered");
        List<Step.Send> sends = item.maps("sends").stream().map(this::send).toList();
        return new Step.AtOnce(sends, TimeReader.order(item, sends));
    }

    private Step answer(YamlMap item) {
        item.allowOnly("client", "event", "data");
        return new Step.Answer(
                name(item, "client"), item.text("event"), shape(item, "data").orElse(new Shape.Literal(null)));
    }

    private Step matrix(YamlMap item) {
        item.allowOnly("clients", "rooms", "join", "say", "heard");
        List<String> rooms =
                variables(item, "rooms").stream().map(name -> "$" + name).toList();
        return new Step.Matrix(names(item, "clients"), rooms, item.text("join"), item.text("say"), item.text("heard"));
    }

    private Step burst(YamlMap item) {
        item.allowOnly("from", "event", "data", "count", "counter", "heard");
        String counter = item.text("counter");
        known.add(counter);
        Optional<Shape> data = shape(item, "data");
        int count = item.number("count", 2, MOST_AT_ONCE);
        return new Step.Burst(name(item, "from"), item.text("event"), data, count, counter, heard(item));
    }

    private Step until(YamlMap item) {
        item.allowOnly("from", "event", "data", "ack", "heard");
        Optional<Shape> data = shape(item, "data");
        Shape ack = shape(item, "ack").orElse(new Shape.Anything(""));
        return new Step.Until(name(item, "from"), item.text("event"), data, ack, heard(item));
    }

    private static Step printed(YamlMap item) {
        item.allowOnly("text", "count");
        return new Step.Printed(item.text("text"), item.number("count", 0, MOST_AT_ONCE));
    }

    private Step get(YamlMap item) {
        item.allowOnly("by", "path", "gives", "mistake");
        Bindings.namesIn(item.text("path")).forEach(name -> checkName(item, "path", name));
        return new Step.Get(
                name(item, "by"),
                item.text("path"),
                shape(item, "gives").orElse(new Shape.Anything("")),
                mistake(item));
    }

    private Step run(YamlMap item) {
        item.allowOnly("script", "says", "gives");
        return new Step.Run(
                item.text("script"), item.text("says"), shape(item, "gives").orElse(new Shape.Anything("")));
    }

    private Step disconnect(YamlMap item) {
        item.allowOnly("client", "how", "heard");
        Step.Parting how = item.get("how").isEmpty()
                ? Step.Parting.LEAVES
                : item.oneOf("how", word -> Optional.ofNullable(PARTINGS.get(word)), PARTINGS.keySet())
                        .orElse(Step.Parting.LEAVES);
        return new Step.Disconnect(name(item, "client"), how, heard(item));
    }

    private Step insist(YamlMap item) {
        item.allowOnly("client", "packets");
        List<Step.Packet> packets = item.maps("packets").stream()
                .map(packet -> new Step.Packet(
                        packet.text("event"), shape(packet, "data").orElse(new Shape.Literal(null))))
                .toList();
        return new Step.Insist(name(item, "client"), packets);
    }

    private List<Step.Heard> heard(YamlMap item) {
        if (item.get("heard").isEmpty()) {
            return List.of();
        }
        return item.maps("heard").stream()
                .map(heard -> {
                    heard.allowOnly("by", "event", "data", "mistake", "missing", "asks", "not-before-ms", "by-ms");
                    return new Step.Heard(
                            names(heard, "by"),
                            heard.text("event"),
                            shape(heard, "data").orElse(new Shape.Literal(null)),
                            mistake(heard),
                            heard.get("missing").isEmpty() ? "" : CheckReader.code(heard, "missing"),
                            asks(heard),
                            TimeReader.window(heard));
                })
                .toList();
    }

    /** {@code asks: ack}. */
    private static boolean asks(YamlMap heard) {
        return heard.get("asks").isPresent()
                && heard.oneOf("asks", word -> Optional.of(word).filter("ack"::equals), List.of("ack"))
                        .isPresent();
    }

    private static String mistake(YamlMap item) {
        return item.get("mistake").isEmpty() ? "" : CheckReader.code(item, "mistake");
    }

    private Optional<Shape> shape(YamlMap item, String key) {
        Optional<Shape> shape = item.get(key).map(ShapeReader::shape);
        shape.ifPresent(found -> checkNames(item, key, found));
        return shape;
    }

    private void checkNames(YamlMap item, String key, Shape shape) {
        switch (shape) {
            case Shape.Variable variable -> checkName(item, key, variable.name());
            case Shape.Template template ->
                Bindings.namesIn(template.text()).forEach(name -> checkName(item, key, name));
            case Shape.Anything anything -> known.add(anything.name());
            case Shape.Items list -> list.items().forEach(part -> checkNames(item, key, part));
            case Shape.Fields object -> object.fields().values().forEach(part -> checkNames(item, key, part));
            case Shape.Literal literal -> {}
            case Shape.Near near -> {}
        }
    }

    private void checkName(YamlMap item, String key, String name) {
        if (!known.contains(name)) {
            report(item, item.get(key).orElseThrow(), "$" + name, known);
        }
    }

    private List<String> variables(YamlMap item, String key) {
        return words(item, key, (value, word) -> {
            String name = word.startsWith("$") ? word.substring(1) : word;
            if (!known.contains(name)) {
                report(item, value, "$" + name, known);
            }
            return name;
        });
    }

    private String name(YamlMap item, String key) {
        return item.oneOf(key, word -> Optional.of(word).filter(clients::contains), clients)
                .orElse("");
    }

    /** One name or a list of names of clients. */
    private List<String> names(YamlMap item, String key) {
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
