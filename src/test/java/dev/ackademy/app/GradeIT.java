package dev.ackademy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ackademy.ChildJvm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** {@code ackademy grade} as learners and CI jobs run it. */
class GradeIT {
    private static final String EXERCISE = "skip-the-sender";
    private static final Path ACCEPTED = Path.of("exercises/skip-the-sender/submissions/accepted/plain/server.js");
    private static final Path WRONG =
            Path.of("exercises/skip-the-sender/submissions/wrong_answer/echoes-to-the-sender/server.js");

    @TempDir
    private Path folder;

    @Test
    void a_right_file_ends_with_0_and_a_wrong_one_with_1_and_the_failed_check() throws Exception {
        try (ChildJvm right = grade("--file", ACCEPTED.toString())) {
            assertThat(right.exitCode()).as(right.err()).isZero();
            assertThat(right.out()).contains("Accepted");
        }
        try (ChildJvm wrong = grade("--file", WRONG.toString(), "--format", "json", "--seed", "7")) {
            assertThat(wrong.exitCode()).isEqualTo(1);
            JsonNode verdict = new JsonMapper().readTree(wrong.out());
            assertThat(verdict.path("outcome").asText()).isEqualTo("wrong_answer");
            assertThat(verdict.path("status").asText()).isEqualTo("fail");
            assertThat(verdict.path("seed").asLong()).isEqualTo(7);
            assertThat(verdict.at("/tests/1/finding/code").asText()).isEqualTo("F04");
        }
    }

    @Test
    void a_server_that_runs_already_is_graded_in_each_of_the_five_formats() throws Exception {
        try (NodeServer server = NodeServer.of(ACCEPTED)) {
            assertThat(said(server, "text")).contains("Accepted", "10 checks passed");
            assertThat(said(server, "tap"))
                    .startsWith("TAP version 1")
                    .contains("1..10", "ok 10")
                    .doesNotContain("not ok");
            assertThat(said(server, "github")).contains("10").doesNotContain("::error");
            JsonNode json = new JsonMapper().readTree(said(server, "json"));
            assertThat(json.path("version").asInt()).isEqualTo(3);
            assertThat(json.path("status").asText()).isEqualTo("pass");
            assertThat(json.path("tests")).hasSize(10);
            Element suite = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(said(server, "junit").getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(10);
            assertThat(suite.getElementsByTagName("failure").getLength()).isZero();
        }
    }

    private static String said(NodeServer server, String format) throws InterruptedException {
        try (ChildJvm grade = grade("--url", server.url(), "--format", format)) {
            assertThat(grade.exitCode())
                    .as("%s: %s %s", format, grade.out(), grade.err())
                    .isZero();
            return grade.out();
        }
    }

    @Test
    void a_wrong_server_that_runs_already_is_told_in_each_format() throws Exception {
        try (NodeServer server = NodeServer.of(WRONG)) {
            for (Map.Entry<String, String> told : Map.of(
                            "text", "does not hear its own chat:message",
                            "tap", "not ok 2",
                            "github", "::error",
                            "json", "\"status\":\"fail\"",
                            "junit", "<failure")
                    .entrySet()) {
                try (ChildJvm grade =
                        grade("--url", server.url(), "--format", told.getKey(), "--transport", "websocket")) {
                    assertThat(grade.exitCode()).as(told.getKey()).isEqualTo(1);
                    assertThat(grade.out().replaceAll("\" *: *\"", "\":\"")).contains(told.getValue());
                }
            }
        }
    }

    @Test
    void an_address_where_nothing_answers_is_told() throws Exception {
        String url = "http://127.0.0.1:" + freePort();
        try (ChildJvm grade = grade("--url", url)) {
            assertThat(grade.exitCode()).isEqualTo(1);
            assertThat(grade.out()).contains("Nothing answers at " + url + ". Is your server running?");
        }
    }

    @Test
    void a_file_that_cannot_be_a_submission_is_refused_before_anything_runs() throws Exception {
        Path large = Files.writeString(folder.resolve("large.js"), "x".repeat(256 * 1024 + 1));
        then_refused(grade("--file", large.toString()), 1, "at most 256 KiB, but", "has 257 KiB");
        Path latin = Files.write(folder.resolve("server.py"), "# se\u00f1or".getBytes(StandardCharsets.ISO_8859_1));
        then_refused(grade("--file", latin.toString()), 1, "is not UTF-8", "Save it as UTF-8");
        Path utf16 = Files.write(folder.resolve("server.js"), "let x".getBytes(StandardCharsets.UTF_16LE));
        then_refused(grade("--file", utf16.toString()), 1, "is not UTF-8", "Save it as UTF-8");
        Path empty = Files.writeString(folder.resolve("Server.java"), " \n");
        then_refused(grade("--file", empty.toString()), 1, "is empty", "Write your server first");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "skip-the-sendr --file server.js      | there is no exercise 'skip-the-sendr'  | Did you mean 'skip-the-sender'?",
                "bananas --file server.js             | there is no exercise 'bananas'         | There are: [",
                "../etc --file server.js              | there is no exercise '../etc'          | There are: [",
                "skip-the-sender --file no-such.js    | there is no file 'no-such.js'          | .",
                "skip-the-sender --file graders       | does not end in .js, .py or .java      | --language",
                "skip-the-sender --file graders --language python | is a folder                | Name the one file",
                "skip-the-sender --file pom.xml       | does not end in .js, .py or .java      | --language javascript, python or java",
                "skip-the-sender --file pom.xml --language rust | --language is javascript, python, java or browser | 'rust'",
                "skip-the-sender --file pom.xml --format yaml   | --format is one of           | not 'yaml'",
                "skip-the-sender --file pom.xml --lang fr       | --lang is en, ko or es       | 'fr'",
                "skip-the-sender --file pom.xml --seed x        | Invalid value for option '--seed' | 'x'",
                "skip-the-sender --url ftp://127.0.0.1 | --url is an address like http://127.0.0.1:3000 | ftp",
                "skip-the-sender --url localhost:3000 | --url is an address like http://127.0.0.1:3000 | localhost:3000",
                "skip-the-sender --url http://127.0.0.1:1 --transport pigeon | --transport is websocket, polling or both | 'pigeon'",
                "skip-the-sender                      | Missing required argument              | --file",
                "skip-the-sender --file a.js --url http://x | mutually exclusive               | --url",
                "--file server.js                     | Missing required parameter: 'EXERCISE' | EXERCISE",
            })
    void a_slip_on_the_command_line_is_told_as_one(String line, String what, String remedy) throws Exception {
        String[] words = ("grade " + line.strip()).split("\\s+");
        then_refused(Serving.ackademy(words), 2, what, remedy);
    }

    @Test
    void a_machine_without_a_jail_is_our_fault_and_the_way_around_it_is_told() throws Exception {
        then_refused(
                ChildJvm.start(
                        Hidden.BUBBLEWRAP,
                        Path.of(""),
                        Map.of(),
                        Main.class,
                        "grade",
                        EXERCISE,
                        "--file",
                        ACCEPTED.toString()),
                3,
                "this machine cannot run JavaScript submissions: bwrap: there is no bwrap in",
                "Start your server yourself and grade it with --url.");
    }

    @Test
    void a_broken_grader_is_told_with_file_line_and_remedy() throws Exception {
        Path graders = Files.createDirectories(folder.resolve("graders"));
        Files.writeString(graders.resolve("greet.yaml"), "exercise: greet\nchcks: []\n");
        then_refused(
                Serving.ackademy("grade", "greet", "--url", "http://127.0.0.1:1", "--content", folder.toString()),
                1,
                "greet.yaml:2: There is no 'chcks' here.",
                "Did you mean 'checks'?");
    }

    private static ChildJvm grade(String... options) {
        List<String> words = new java.util.ArrayList<>(List.of("grade", EXERCISE));
        words.addAll(List.of(options));
        return Serving.ackademy(words.toArray(String[]::new));
    }

    private static void then_refused(ChildJvm process, int code, String what, String remedy)
            throws InterruptedException {
        try (process) {
            assertThat(process.exitCode())
                    .as("it said %s %s", process.out(), process.err())
                    .isEqualTo(code);
            assertThat(process.err()).contains(what).contains(remedy).doesNotContain("\tat ", "Exception:");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** A learner's own server, started as a learner would. */
    private record NodeServer(Process process, int port) implements AutoCloseable {

        static NodeServer of(Path source) throws Exception {
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder("node", source.toString()).inheritIO();
            builder.environment().put("PORT", Integer.toString(port));
            builder.environment()
                    .put(
                            "NODE_PATH",
                            Path.of("target/runtimes/javascript/node_modules")
                                    .toAbsolutePath()
                                    .toString());
            NodeServer server = new NodeServer(builder.start(), port);
            dev.ackademy.kit.Deadline deadline = dev.ackademy.kit.Deadline.in(Duration.ofSeconds(20));
            while (!server.listens()) {
                assertThat(deadline.over()).as("node listens").isFalse();
                assertThat(server.process.waitFor(Duration.ofMillis(20)))
                        .as("node ended")
                        .isFalse();
            }
            return server;
        }

        private boolean listens() {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        }

        String url() {
            return "http://127.0.0.1:" + port;
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
