package dev.ackademy.grader.scenario;

import dev.ackademy.content.YamlMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the steps of one check (or scene). */
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

    private final Map<String, List<Step>> scenes;
    private final Scope scope;

    /** @param scenes what {@code scene:} may name, already read */
    StepReader(Collection<String> clients, Collection<String> draws, Map<String, List<Step>> scenes) {
        this.scenes = scenes;
        this.scope = new Scope(clients, draws);
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
            case "refused" -> List.of(new Step.Refused(scope.names(item, "refused")));
            case "overhear" -> List.of(new Step.Overhear(scope.names(item, "overhear")));
            case "distinct" -> List.of(new Step.Distinct(scope.variables(item, "distinct")));
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
            return new Step.Connect(scope.names(item, "connect"), List.of(), "");
        }
        map.allowOnly("clients", "heard", "mistake");
        return new Step.Connect(scope.names(map, "clients"), heard(map), mistake(map));
    }

    private Step.Send send(YamlMap item) {
        item.allowOnly("from", "event", "data", "ack", "quiet", "heard", "mistake", "not-before-ms", "by-ms");
        boolean quiet = item.get("quiet").isPresent();
        Optional<Shape> data = scope.shape(item, "data");
        Optional<Shape> ack = scope.shape(item, "ack");
        return new Step.Send(
                scope.name(item, "from"),
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
                scope.name(item, "client"),
                item.text("event"),
                scope.shape(item, "data").orElse(new Shape.Literal(null)));
    }

    private Step matrix(YamlMap item) {
        item.allowOnly("clients", "rooms", "join", "say", "heard");
        List<String> rooms =
                scope.variables(item, "rooms").stream().map(name -> "$" + name).toList();
        return new Step.Matrix(
                scope.names(item, "clients"), rooms, item.text("join"), item.text("say"), item.text("heard"));
    }

    private Step burst(YamlMap item) {
        item.allowOnly("from", "event", "data", "count", "counter", "heard");
        String counter = item.text("counter");
        scope.declare(counter);
        Optional<Shape> data = scope.shape(item, "data");
        int count = item.number("count", 2, MOST_AT_ONCE);
        return new Step.Burst(scope.name(item, "from"), item.text("event"), data, count, counter, heard(item));
    }

    private Step until(YamlMap item) {
        item.allowOnly("from", "event", "data", "ack", "heard");
        Optional<Shape> data = scope.shape(item, "data");
        Shape ack = scope.shape(item, "ack").orElse(new Shape.Anything(""));
        return new Step.Until(scope.name(item, "from"), item.text("event"), data, ack, heard(item));
    }

    private static Step printed(YamlMap item) {
        item.allowOnly("text", "count");
        return new Step.Printed(item.text("text"), item.number("count", 0, MOST_AT_ONCE));
    }

    private Step get(YamlMap item) {
        item.allowOnly("by", "path", "gives", "mistake");
        Bindings.namesIn(item.text("path")).forEach(name -> scope.check(item, "path", name));
        return new Step.Get(
                scope.name(item, "by"),
                item.text("path"),
                scope.shape(item, "gives").orElse(new Shape.Anything("")),
                mistake(item));
    }

    private Step run(YamlMap item) {
        item.allowOnly("script", "says", "gives");
        return new Step.Run(
                item.text("script"),
                item.text("says"),
                scope.shape(item, "gives").orElse(new Shape.Anything("")));
    }

    private Step disconnect(YamlMap item) {
        item.allowOnly("client", "how", "heard");
        Step.Parting how = item.get("how").isEmpty()
                ? Step.Parting.LEAVES
                : item.oneOf("how", word -> Optional.ofNullable(PARTINGS.get(word)), PARTINGS.keySet())
                        .orElse(Step.Parting.LEAVES);
        return new Step.Disconnect(scope.name(item, "client"), how, heard(item));
    }

    private Step insist(YamlMap item) {
        item.allowOnly("client", "packets");
        List<Step.Packet> packets = item.maps("packets").stream()
                .map(packet -> new Step.Packet(
                        packet.text("event"), scope.shape(packet, "data").orElse(new Shape.Literal(null))))
                .toList();
        return new Step.Insist(scope.name(item, "client"), packets);
    }

    private List<Step.Heard> heard(YamlMap item) {
        if (item.get("heard").isEmpty()) {
            return List.of();
        }
        return item.maps("heard").stream()
                .map(heard -> {
                    heard.allowOnly("by", "event", "data", "mistake", "missing", "asks", "not-before-ms", "by-ms");
                    return new Step.Heard(
                            scope.names(heard, "by"),
                            heard.text("event"),
                            scope.shape(heard, "data").orElse(new Shape.Literal(null)),
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
}
