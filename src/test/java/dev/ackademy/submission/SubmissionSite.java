package dev.ackademy.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.exercise.ExerciseLoader;
import dev.ackademy.grader.Graders;
import dev.ackademy.grader.Grading;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Teardown;
import dev.ackademy.learner.Visitors;
import dev.ackademy.learner.progress.Progress;
import dev.ackademy.learner.progress.Receipts;
import dev.ackademy.learner.progress.Syllabus;
import dev.ackademy.store.Database;
import dev.ackademy.web.Assets;
import dev.ackademy.web.Gate;
import dev.ackademy.web.Texts;
import dev.ackademy.web.Views;
import dev.ackademy.web.WebServer;
import dev.ackademy.web.WebSettings;
import dev.ackademy.web.markdown.References;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The pages of this room on a free port, with the miniature course's exercise, and visitors who ask for them. */
final class SubmissionSite implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();
    static final String EXERCISE = "echo-once";

    final Submissions submissions;
    final SubmissionStore store;
    private final Teardown teardown = new Teardown();
    private final WebServer server;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** @param grading is closed with the site */
    SubmissionSite(String databaseUrl, Grading grading) throws Exception {
        teardown.add(grading::close);
        teardown.add(client::close);
        Database database = Database.open(databaseUrl);
        teardown.add(database::close);
        Texts texts = Texts.load();
        Problems problems = new Problems();
        ExerciseCatalog exercises = new ExerciseLoader(texts)
                .load(Path.of("src/test/course/exercises"), language -> References.none(), problems);
        Graders graders = Graders.load(Path.of("graders"), problems);
        assertThat(problems.all()).isEmpty();
        WebSettings settings = new WebSettings("127.0.0.1", 0, "http://localhost:7071", "");
        Views views = new Views(texts, Assets.load(), settings, language -> Map.of());
        Visitors visitors = new Visitors(settings, context -> Optional.empty());
        Clock clock = Clock.systemUTC();
        store = new SubmissionStore(database, clock);
        submissions = new Submissions(database, clock, grading, () -> graders, new Random(7));
        VerdictHtml verdicts = new VerdictHtml(() -> exercises, () -> graders, views);
        Receipts receipts = Receipts.open(database);
        SubmissionStatus status = new SubmissionStatus(
                submissions, () -> exercises, receipts, new Progress(database, receipts, () -> Syllabus.EMPTY));
        WorkspacePages workspaces = new WorkspacePages(
                submissions, verdicts, () -> exercises, (slug, language) -> Optional.empty(), visitors, views);
        server = WebServer.start(
                views,
                Gate.OPEN_TO_ANYONE_ONLY,
                Map::of,
                List.of(
                        workspaces,
                        new SubmissionPages(
                                submissions, status, () -> exercises, verdicts, workspaces, visitors, views)));
        teardown.add(server::close);
        teardown.add(submissions::close);
    }

    Visitor visitor() {
        return new Visitor();
    }

    @Override
    public void close() {
        teardown.close();
    }

    URI address() {
        return server.address();
    }

    /** A browser with one cookie. */
    final class Visitor {
        private String cookie = "";

        HttpResponse<String> get(String path, String... headers) {
            HttpRequest.Builder request = request(path).GET();
            if (headers.length > 0) {
                request.headers(headers);
            }
            return send(request);
        }

        /** As the script of the page does. */
        HttpResponse<String> submit(String language, String source) {
            return post(JSON.createObjectNode()
                    .put("language", language)
                    .put("source", source)
                    .toString());
        }

        HttpResponse<String> post(String body) {
            return post(body.getBytes(StandardCharsets.UTF_8));
        }

        HttpResponse<String> post(byte[] body) {
            return send(request("/api/exercises/" + EXERCISE + "/submissions")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        }

        /** As a browser without scripts does. */
        HttpResponse<String> submitForm(String path, String language, String source) {
            return send(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", server.address().toString())
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "language=" + language + "&source=" + URLEncoder.encode(source, StandardCharsets.UTF_8))));
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(server.address() + path)).timeout(Duration.ofSeconds(60));
            return cookie.isEmpty() ? request : request.header("Cookie", cookie);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
                return answer;
            } catch (IOException failure) {
                throw new IllegalStateException("the site did not answer", failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the site answered", interrupted);
            }
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException garbled) {
            throw new IllegalStateException("no JSON: " + answer.body(), garbled);
        }
    }
}
