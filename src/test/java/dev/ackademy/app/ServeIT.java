package dev.ackademy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.socket.client.IO;
import io.socket.client.Manager;
import io.socket.client.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as an operator runs it: a process that starts, is told to end, is killed, and starts again. */
class ServeIT {
    private static final String EXERCISE = "skip-the-sender";
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration AFTER_A_RESTART = Duration.ofSeconds(20);
    /** What a process says that was ended by SIGTERM, as shells count. */
    private static final int BY_SIGTERM = 128 + 15;

    @TempDir
    private Path data;

    @Test
    void when_it_says_that_it_is_ready_it_answers() throws Exception {
        try (Serving site = Serving.with(data)) {
            assertThat(site.get("/health").body()).contains("\"status\":\"ok\"", "JAVASCRIPT", "PYTHON", "JAVA");
            assertThat(site.get("/en/exercises/skip-the-sender").statusCode()).isEqualTo(200);
            HttpResponse<String> handshake = site.get(URI.create(site.live + "/socket.io/?EIO=4&transport=polling"));
            assertThat(handshake.statusCode()).isEqualTo(200);
            assertThat(handshake.body()).contains("\"sid\"");
        }
    }

    @Test
    void at_another_address_of_this_machine_it_is_called_by_that_address() throws Exception {
        try (Serving site = Serving.with(data, "--host", "127.0.0.2")) {
            assertThat(List.of(site.site.getHost(), site.live.getHost())).containsOnly("127.0.0.2");
            assertThat(site.get("/en").body()).contains("<meta name=\"live-origin\" content=\"" + site.live + "\">");
            URI handshake = URI.create(site.live + "/socket.io/?EIO=4&transport=polling");
            assertThat(site.get(handshake, "Origin", site.site.toString()).statusCode())
                    .isEqualTo(200);
            assertThat(site.get(handshake, "Origin", "http://elsewhere.example").statusCode())
                    .isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void operators_look_on_with_the_password_in_a_file() throws Exception {
        Path file = Files.createFile(
                data.resolve("password"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "s3cret-password\n");
        String page = "https://ui.example";
        try (Serving site = Serving.with(data, "--admin-password-file", file.toString(), "--admin-origin", page)) {
            assertThat(site.process.awaitLine("Operators may look on")).endsWith(site.live + "/admin");
            IO.Options options = new IO.Options();
            options.auth = Map.of("username", "admin", "password", "s3cret-password");
            options.extraHeaders = Map.of("Origin", List.of(page));
            Socket operator = new Manager(site.live, options).socket("/admin", options);
            CompletableFuture<Object> config = new CompletableFuture<>();
            operator.on("config", args -> config.complete(args[0]));
            operator.connect();
            assertThat(String.valueOf(config.get(20, TimeUnit.SECONDS))).contains("ALL_EVENTS");
            operator.disconnect();
            assertThat(site.process.err()).doesNotContain("s3cret");
        }
    }

    @Test
    void told_to_end_while_it_grades_it_ends_soon_and_grades_after_the_next_start() throws Exception {
        String submission;
        try (Serving site = Serving.with(data)) {
            submission = site.submit(EXERCISE, "javascript", listeningLate());
            JsonNode grading = site.awaitState(submission, "grading", Duration.ofSeconds(20));
            List<ProcessHandle> jailed = site.process.descendants();
            assertThat(jailed).as("processes of the jail").isNotEmpty();
            CompletableFuture<Integer> waiting =
                    waiting(site, submission, grading.path("version").asLong());

            site.process.terminate();

            assertThat(site.process.exitCodeWithin(SOON)).isEqualTo(BY_SIGTERM);
            then_gone(jailed);
            assertThat(waiting.handle((status, broken) -> "told").get(10, TimeUnit.SECONDS))
                    .isEqualTo("told");
            assertThat(site.process.err()).doesNotContain("Exception in thread", "ERROR");
        }
        then_graded(submission);
    }

    @Test
    void killed_while_it_grades_it_leaves_no_jail_and_grades_after_the_next_start() throws Exception {
        String submission;
        try (Serving site = Serving.with(data)) {
            submission = site.submit(EXERCISE, "javascript", listeningLate());
            site.awaitState(submission, "grading", Duration.ofSeconds(20));
            List<ProcessHandle> jailed = site.process.descendants();
            assertThat(jailed).as("processes of the jail").isNotEmpty();

            site.process.kill();

            then_gone(jailed);
        }
        then_graded(submission);
    }

    @Test
    void killed_right_after_it_accepted_it_has_lost_nothing() throws Exception {
        String submission;
        try (Serving site = Serving.with(data)) {
            submission =
                    site.submit(EXERCISE, "python", Serving.sample(EXERCISE + "/submissions/accepted/plain/server.py"));
            site.process.kill();
        }
        then_graded(submission);
    }

    @Test
    void a_second_site_on_the_same_data_is_refused_and_the_first_goes_on() throws Exception {
        try (Serving site = Serving.with(data);
                dev.ackademy.ChildJvm second = Serving.process(List.of(), data)) {
            assertThat(second.exitCode()).isEqualTo(3);
            assertThat(second.err())
                    .startsWith("ackademy: the database jdbc:h2:file:" + data)
                    .contains("Another Ackademy seems to use it: end that one, or give this one its own --data folder.")
                    .doesNotContain("\tat ");
            assertThat(site.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void where_no_jail_can_be_had_it_serves_lessons_and_says_why_it_grades_nothing() throws Exception {
        try (Serving site = Serving.within(Hidden.BUBBLEWRAP, data)) {
            assertThat(site.process.awaitLine("Submissions are off: "))
                    .contains("there is no bwrap in", "apt-get install bubblewrap");
            assertThat(site.get("/en/tracks/socketio-core/room-and-namespace").statusCode())
                    .isEqualTo(200);
            assertThat(site.get("/ko/exercises/skip-the-sender").body())
                    .contains("there is no bwrap in", "apt-get install bubblewrap");
            HttpResponse<String> refused = site.post(EXERCISE, "java", "class Server {}");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("grading-off");
        }
    }

    private void then_graded(String submission) throws Exception {
        try (Serving site = Serving.with(data)) {
            JsonNode done = site.awaitState(submission, "done", AFTER_A_RESTART);
            assertThat(done.path("outcome").asText()).as(done.toString()).isEqualTo("accepted");
            assertThat(done.path("attempt").asInt()).isEqualTo(1);
        }
    }

    /** Correct, and so slow to start that whatever the test does happens while it is being graded. */
    private static String listeningLate() throws Exception {
        String source = Serving.sample(EXERCISE + "/submissions/accepted/plain/server.js");
        String listen = "http.listen(Number(process.env.PORT), \"127.0.0.1\");";
        assertThat(source).contains(listen);
        return source.replace(listen, "setTimeout(() => " + listen.replace(";", "") + ", 4000);");
    }

    /** A page that waits for news must not hold up the end. */
    private static CompletableFuture<Integer> waiting(Serving site, String submission, long version) {
        HttpRequest request = HttpRequest.newBuilder(
                        site.site.resolve("/api/submissions/" + submission + "?after=" + version))
                .build();
        HttpClient other = HttpClient.newHttpClient();
        return other.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::statusCode)
                .whenComplete((status, broken) -> other.shutdown());
    }

    private static void then_gone(List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            process.onExit().get(SOON.toSeconds(), TimeUnit.SECONDS);
            assertThat(process.isAlive()).as("%s", process.pid()).isFalse();
        }
    }
}
