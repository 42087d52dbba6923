package dev.ackademy.grader.scenario;

import dev.ackademy.content.Yaml;
import dev.ackademy.content.YamlMap;
import dev.ackademy.grader.client.Protocol;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads {@code graders/<slug>.yaml}, and the claims of a lesson, which are checks by name for the lesson's own programs. What
 * is wrong becomes problems with file, line and the nearest right word.
 */
public final class GraderLoader {
    private static final List<String> SCENARIO =
            List.of("patience-ms", "draw", "let", "frames", "fence", "clients", "scenes", "together", "checks");

    private GraderLoader() {}

    /** The grader, unless the file has problems. */
    public static Optional<Grader> load(Path file, Problems problems) {
        int before = problems.count();
        Optional<Grader> grader = Yaml.read(file, problems).flatMap(root -> {
            root.allowOnly(Stream.concat(SCENARIO.stream(), Stream.of("exercise", "environment", "page"))
                    .toArray(String[]::new));
            Optional<Slug> exercise = exercise(file, root);
            root.maps("checks").forEach(CheckReader::numbered);
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

    private static Optional<Grader> grader(Path file, YamlMap root, Optional<Slug> exercise) {
        Duration patience = Duration.ofMillis(root.number("patience-ms", 100, 10_000));
        Map<String, Draw> draws = NamesReader.draws(root, "draw");
        Environment environment =
                root.optionalMap("environment").map(NamesReader::environment).orElse(Environment.NONE);
        Set<String> names = new TreeSet<>(draws.keySet());
        names.addAll(environment.draws().keySet());
        names.addAll(environment.set().keySet());
        Map<String, String> lets = NamesReader.lets(root, names);
        Optional<Grader.Page> page = root.optionalMap("page").flatMap(map -> PageReader.page(file, map, names));
        boolean inPage = root.get("page").isPresent();
        Map<String, Grader.ClientSpec> clients = inPage ? Map.of() : ClientsReader.clients(root, names);
        Optional<Protocol> frames = root.optionalMap("frames").map(FramesReader::protocol);
        Map<String, List<Step>> scenes = scenes(root, clients, names);
        List<YamlMap> items = root.maps("checks");
        List<Check> checks = new ArrayList<>();
        for (YamlMap item : items) {
            Check check = CheckReader.check(item, new StepReader(clients.keySet(), names, scenes));
            PageReader.keepApart(item, check, inPage);
            FramesReader.keepApart(item, check, frames);
            checks.add(check);
        }
        items.forEach(item -> CheckReader.inOrder(item, checks));
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
                        CheckReader.together(root, checks),
                        frames,
                        page));
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
                map.text("event"),
                NamesReader.draws(map, "fresh"),
                map.get("data").map(ShapeReader::shape),
                ack,
                reply);
    }
}
