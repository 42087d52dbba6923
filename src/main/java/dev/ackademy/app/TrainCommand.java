package dev.ackademy.app;

import dev.ackademy.grader.Grading;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What the build runs to fill the AOT cache: starts a site as {@code serve} does, asks for the pages that a visitor asks
 * for first, and ends.
 */
@Command(name = "train", hidden = true, description = "Starts and ends a site, for the build.")
final class TrainCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of(
            "/health",
            "/en",
            "/ko/tracks/socketio-core/room-and-namespace",
            "/es/exercises/skip-the-sender",
            "/api/lessons/room-and-namespace",
            "/api/search?lang=ko&q=room",
            "/en/nowhere");

    @Option(names = "--data", required = true)
    private Path data = Path.of("data");

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(data);
        SiteSettings settings = new SiteSettings(
                "127.0.0.1",
                0,
                0,
                data,
                Home.content(null),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        try (Site site = Site.open(settings, Grading.withoutJail("training"));
                HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                URI address = URI.create(site.address().toString().replace("localhost", "127.0.0.1") + page);
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            }
        }
        return 0;
    }
}
