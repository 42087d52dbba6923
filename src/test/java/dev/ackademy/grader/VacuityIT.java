package dev.ackademy.grader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.jail.Jail;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * A check that a server passes without doing anything checks nothing. Four servers that know no exercise must fail every
 * check of every exercise, except those named here, and so must a port at which nobody listens. {@code
 * -Dexercise=skip-the-sender} narrows it to one exercise.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VacuityIT {
    private static final Options ONCE = new Options(20_261_121, List.of(Transport.WEBSOCKET));

    /** Accepts connections and never says a word. */
    private static final String DUMB = """
            require("node:net").createServer(() => {}).listen(Number(process.env.PORT), "127.0.0.1");
            """;

    /** Speaks the protocol, lets everyone in, and does nothing. */
    private static final String SILENT = """
            const http = require("node:http").createServer();
            new (require("socket.io").Server)(http).of(/.*/);
            http.listen(Number(process.env.PORT), "127.0.0.1");
            """;

    /** Says yes to everything. */
    private static final String YES = """
            const http = require("node:http").createServer();
            const io = new (require("socket.io").Server)(http);
            for (const home of [io, io.of(/.+/)]) {
              home.on("connection", (socket) => {
                socket.onAny((event, ...rest) => rest.at(-1)?.call?.(null, { ok: true }));
              });
            }
            http.listen(Number(process.env.PORT), "127.0.0.1");
            """;

    /** Sends whatever comes to everyone, under every name that an exercise uses, and says yes. */
    private static final String LOUD = """
            const http = require("node:http").createServer();
            const io = new (require("socket.io").Server)(http);
            const names = ["echo:reply", "room:said", "msg", "chat:message", "user:joined", "user:left", "alert"];
            for (const home of [io, io.of(/.+/)]) {
              home.on("connection", (socket) => {
                socket.nsp.emit("welcome", { sid: socket.id });
                socket.nsp.emit("ready", { ns: socket.nsp.name.slice(1), sid: socket.id });
                socket.onAny((event, ...rest) => {
                  const said = { ...rest[0], from: socket.id, n: 1 };
                  for (const name of [event, ...names]) {
                    socket.nsp.emit(name, rest[0]);
                    socket.nsp.emit(name, said);
                  }
                  rest.at(-1)?.call?.(null, { ok: true });
                });
              });
            }
            http.listen(Number(process.env.PORT), "127.0.0.1");
            """;

    /** What a server may well pass: whoever lets everyone in has done what the first check of the first exercise asks. */
    private static final Map<String, Set<String>> LETS_IN =
            Map.of("hello-socketio", Set.of("c1"), "room-and-namespace", Set.of("c1"));

    private final Graders graders = Graders.load(Path.of("graders"), new Problems());
    private Grading grading = Grading.withoutJail("not opened yet");

    @BeforeAll
    void open_the_jail() throws Exception {
        grading = Grading.in(Jail.open(Path.of("target/runtimes")));
    }

    @AfterAll
    void close_the_jail() {
        grading.close();
    }

    @TestFactory
    Stream<DynamicTest> a_dead_port_passes_nothing() {
        return each((grader, allowed) -> {
            Verdict verdict = grading.running(grader, deadPort(), Optional.empty(), ONCE, Progress.NONE);
            assertThat(verdict.reason()).isEqualTo("not-reachable");
            assertThat(passed(verdict)).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> a_server_that_never_says_a_word_passes_nothing() {
        return each((grader, allowed) -> assertThat(passed(grade(grader, DUMB))).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> a_server_that_lets_everyone_in_and_does_nothing_passes_nothing() {
        return each(
                (grader, allowed) -> assertThat(passed(grade(grader, SILENT))).isEqualTo(allowed));
    }

    @TestFactory
    Stream<DynamicTest> a_server_that_says_yes_to_everything_passes_nothing() {
        return each((grader, allowed) -> assertThat(passed(grade(grader, YES))).isEqualTo(allowed));
    }

    @TestFactory
    Stream<DynamicTest> a_server_that_sends_everything_to_everyone_passes_nothing() {
        return each((grader, allowed) -> assertThat(passed(grade(grader, LOUD))).isEqualTo(allowed));
    }

    /** What is done with one grader and the checks that a server which lets everyone in may pass. */
    private interface Trial {
        void run(Grader grader, Set<String> allowed) throws Exception;
    }

    private Stream<DynamicTest> each(Trial trial) {
        String only = System.getProperty("exercise", "");
        return graders.exercises().stream()
                .filter(slug -> graders.find(slug).orElseThrow().page().isEmpty())
                .map(Slug::text)
                .filter(slug -> only.isEmpty() || slug.equals(only))
                .map(slug -> DynamicTest.dynamicTest(
                        slug,
                        () -> trial.run(
                                graders.find(new Slug(slug)).orElseThrow(), LETS_IN.getOrDefault(slug, Set.of()))));
    }

    private Verdict grade(Grader grader, String program) throws Exception {
        byte[] source = program.getBytes(StandardCharsets.UTF_8);
        return grading.source(grader, ProgrammingLanguage.JAVASCRIPT, source, ONCE, Progress.NONE);
    }

    private static Set<String> passed(Verdict verdict) {
        return verdict.checks().stream()
                .filter(CheckResult::passed)
                .map(CheckResult::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Nobody listens there any more, and nobody else is given it so soon. */
    private static URI deadPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
