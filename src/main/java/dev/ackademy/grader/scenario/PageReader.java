package dev.ackademy.grader.scenario;

import dev.ackademy.content.YamlMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what is particular to graders of pages. */
final class PageReader {
    /** A page is watched from its server, so nobody's silence has to be proved. */
    static final Grader.Fence NO_FENCE =
            new Grader.Fence("none", Map.of(), Optional.empty(), Optional.of(new Shape.Anything("")), Optional.empty());

    private PageReader() {}

    /** @param names what scripts and lines may mention; grows by the name of the page's address */
    static Optional<Grader.Page> page(Path file, YamlMap map, Set<String> names) {
        map.allowOnly("server", "auth");
        names.add("host");
        String server = map.text("server");
        Shape auth = map.get("auth").map(ShapeReader::shape).orElse(new Shape.Fields(Map.of()));
        try {
            return Optional.of(new Grader.Page(
                    Files.readString(file.resolveSibling(server).normalize(), StandardCharsets.UTF_8), auth));
        } catch (IOException missing) {
            map.report(
                    map.get("server").orElse(null),
                    "There is no server at '" + server + "'.",
                    "Name a file beside the grader, such as my-exercise/server.js.");
            return Optional.empty();
        }
    }

    /** A page has no clients of ours, and a server has no page. */
    static void keepApart(YamlMap item, Check check, boolean inPage) {
        boolean fits = check.steps().stream()
                .allMatch(step -> step instanceof Step.Printed || inPage == step instanceof Step.InPage);
        if (!fits) {
            item.report(
                    null,
                    inPage
                            ? "A grader of a page has the steps run, cut and printed only."
                            : "The steps run and cut are for graders of pages.",
                    inPage ? "Look at the page with 'run', at its server with 'printed'." : "Add 'page:' on top.");
        }
    }
}
