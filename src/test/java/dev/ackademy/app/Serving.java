package dev.ackademy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ackademy.ChildJvm;
import dev.ackademy.kit.Deadline;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ackademy serve} in a process of its own, with the course of this project. Killed when it is closed. */
final class Serving implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready at (http://\\S+) \\(live server at (http://\\S+)\\)");
    private static final JsonMapper JSON = new JsonMapper();

    final ChildJvm process;
    final URI site;
    final URI live;
    private final HttpClient client = HttpClient.newHttpClient();

    private Serving(ChildJvm process, URI site, URI live) {
        this.process = process;
        this.site = site;
        this.live = live;
    }

    /** Returns when it says that it is ready. */
    static Serving with(Path data, String... options) throws InterruptedException {
        return within(List.of(), data, options);
    }

    /** @param wrapper a command that runs the command after it */
    static Serving within(List<String> wrapper, Path data, String... options) throws InterruptedException {
        ChildJvm process = process(wrapper, data, options);
        Matcher ready = READY.matcher(process.awaitLine("ready at"));
        assertThat(ready.find()).isTrue();
        return new Serving(process, URI.create(ready.group(1)), URI.create(ready.group(2)));
    }

    /** One that may not come up at all. */
    static ChildJvm process(List<String> wrapper, Path data, String... options) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--data", data.toString()));
        arguments.addAll(List.of(options));
        if (!arguments.contains("--port")) {
            arguments.addAll(List.of("--port", "0"));
        }
        if (!arguments.contains("--live-port")) {
            arguments.addAll(List.of("--live-port", "0"));
        }
        return ChildJvm.start(wrapper, Path.of(""), Map.of(), Main.class, arguments.toArray(String[]::new));
    }

    static ChildJvm ackademy(String... arguments) {
        return ChildJvm.of(Main.class, arguments);
    }

    /** A source of the course, as {@code skip-the-sender/submissions/accepted/plain/server.js}. */
    static String sample(String path) throws IOException {
        return Files.readString(Path.of("exercises").resolve(path));
    }

    HttpResponse<String> get(URI address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(site.resolve(path));
    }

    HttpResponse<String> post(String exercise, String language, String source)
            throws IOException, InterruptedException {
        String body = JSON.createObjectNode()
                .put("language", language)
                .put("source", source)
                .toString();
        return client.send(
                HttpRequest.newBuilder(site.resolve("/api/exercises/" + exercise + "/submissions"))
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(30))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** @return the submission's id, once it was accepted */
    String submit(String exercise, String language, String source) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(exercise, language, source);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JSON.readTree(answer.body()).path("id").asText();
    }

    /** Asks again each time that something changed, until it stands so. */
    JsonNode awaitState(String submission, String state, Duration longest) throws IOException, InterruptedException {
        Deadline deadline = Deadline.in(longest);
        JsonNode told = status(submission, -1);
        while (!told.path("state").asText().equals(state)) {
            assertThat(deadline.over()).as("still %s after %s", told, longest).isFalse();
            told = status(submission, told.path("version").asLong());
        }
        return told;
    }

    private JsonNode status(String submission, long after) throws IOException, InterruptedException {
        return JSON.readTree(
                get("/api/submissions/" + submission + "?after=" + after).body());
    }

    @Override
    public void close() {
        process.close();
        client.shutdownNow();
    }
}
