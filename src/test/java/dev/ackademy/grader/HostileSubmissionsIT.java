package dev.ackademy.grader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.jail.Jail;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that misbehave on purpose get the outcome that says so, in bounded time, and never a fault of ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(90)
class HostileSubmissionsIT {
    /** Node keeps what a pipe does not take at once, so a flood of its own may drown it before the limit does. */
    private static final String FLOOD = "out-of-output or out-of-memory";

    private final Grader grader = Graders.load(Path.of("graders"), new Problems())
            .find(new Slug("skip-the-sender"))
            .orElseThrow();
    private Grading grading = Grading.withoutJail("not opened yet");

    @BeforeAll
    void open_the_jail() throws Exception {
        grading = Grading.in(Jail.open(Path.of("target/runtimes")));
    }

    @AfterAll
    void close_the_jail() {
        grading.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "javascript | process.exit(3)                                     | RUN_TIME_ERROR      | ended-early",
                "python     | raise SystemExit(3)                                 | RUN_TIME_ERROR      | ended-early",
                "javascript | throw new Error('no')                               | RUN_TIME_ERROR      | ended-early",
                "javascript |                                                     | RUN_TIME_ERROR      | ended-early",
                "python     | while True: pass                                    | TIME_LIMIT_EXCEEDED | never-listened",
                "javascript | setInterval(() => {}, 1000)                         | TIME_LIMIT_EXCEEDED | never-listened",
                "javascript | for (;;) console.log('x'.repeat(1000))              | RUN_TIME_ERROR      | out-of-output or out-of-memory",
                "python     | while True: print('x' * 1000)                       | RUN_TIME_ERROR      | out-of-output",
                "javascript | const a = []; for (;;) a.push('x' + Math.random())  | RUN_TIME_ERROR      | out-of-memory",
                "javascript | const a = []; for (;;) a.push(Buffer.alloc(1e7, 1)) | RUN_TIME_ERROR      | out-of-memory",
                "python     | a = [b'x' * 10**7 for _ in range(10**6)]            | RUN_TIME_ERROR      | out-of-memory",
                "javascript | process.abort()                                     | RUN_TIME_ERROR      | killed",
                "javascript | process.kill(-1, 'SIGKILL')                         | RUN_TIME_ERROR      | ended-early",
                "javascript | let x = ;                                           | COMPILE_ERROR       | not-compiled",
                "python     | def f(:                                             | COMPILE_ERROR       | not-compiled",
                "java       | class Server { void main() { int x = \"\"; } }      | COMPILE_ERROR       | not-compiled",
            })
    void a_program_that_never_serves_is_told_why(String language, String source, Outcome outcome, String reason)
            throws Exception {
        Verdict verdict = grade(language, source == null ? "// nothing" : source);

        then(verdict, outcome, reason);
        assertThat(verdict.checks()).hasSameSizeAs(grader.checks());
        assertThat(verdict.passed()).isZero();
    }

    @Test
    void java_programs_are_held_too() throws Exception {
        then(grade("java", inMain("System.exit(3);")), Outcome.RUN_TIME_ERROR, "ended-early");
        then(
                grade("java", inMain("while (true) System.out.println(\"x\".repeat(1000));")),
                Outcome.RUN_TIME_ERROR,
                "out-of-output");
        then(
                grade(
                        "java",
                        inMain("var l = new java.util.ArrayList<byte[]>(); while (true) l.add(new byte[9999999]);")),
                Outcome.RUN_TIME_ERROR,
                "out-of-memory");
    }

    @Test
    void a_server_that_breaks_while_it_is_checked_is_told_how() throws Exception {
        then(served("process.exit(9)"), Outcome.RUN_TIME_ERROR, "crashed");
        then(served("null.x"), Outcome.RUN_TIME_ERROR, "crashed");
        then(served("for (;;);"), Outcome.TIME_LIMIT_EXCEEDED, "stopped-answering");
        then(served("for (;;) console.log('x'.repeat(1000))"), Outcome.RUN_TIME_ERROR, FLOOD);
        then(served("const a = []; for (;;) a.push(Buffer.alloc(1e7, 1))"), Outcome.RUN_TIME_ERROR, "out-of-memory");
    }

    @Test
    void a_server_that_says_nonsense_is_wrong_and_harms_no_client() throws Exception {
        for (String nonsense : List.of(
                "require('http').createServer((q, s) => s.end('<script>alert(1)</script>'))",
                "require('http').createServer((q, s) => { for (let i = 0; i < 12; i++) s.write('0'.repeat(1e6)); s.end(); })",
                "require('net').createServer(s => s.destroy())")) {
            then(grade("javascript", nonsense + ".listen(process.env.PORT)"), Outcome.WRONG_ANSWER, "checks-failed");
        }
    }

    @Test
    void a_server_that_accepts_and_says_nothing_is_out_of_time() throws Exception {
        Verdict verdict = grade("javascript", "require('net').createServer(s => {}).listen(process.env.PORT)");

        then(verdict, Outcome.TIME_LIMIT_EXCEEDED, "stopped-answering");
    }

    @Test
    void a_program_that_looks_around_finds_nothing_and_its_own_deeds_decide() throws Exception {
        Path secret = Files.writeString(Path.of("target/secret.txt"), "the-secret-of-this-host");
        try (ServerSocket host = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Verdict verdict = grade(
                    "javascript", """
                    const fs = require('fs'), net = require('net');
                    const look = (what, how) => { try { console.log(what, 'GOT', how()); } catch (e) { console.log(what, e.code); } };
                    look('secret', () => fs.readFileSync('SECRET', 'utf8'));
                    look('shadow', () => fs.readFileSync('/etc/shadow', 'utf8'));
                    look('write', () => fs.writeFileSync('/usr/x', 'x'));
                    look('others', () => fs.readdirSync('/proc').filter(p => Number(p) > 10).length > 0 ? 'some' : null.none);
                    for (const [name, port, at] of [['host', HOST, '127.0.0.1'], ['net', 80, '192.0.2.1']])
                        net.connect(port, at).on('connect', () => console.log(name, 'GOT')).on('error', e => console.log(name, e.code));
                    require('http').createServer((q, s) => s.end('no')).listen(process.env.PORT);
                    """.replace("SECRET", secret.toAbsolutePath().toString())
                            .replace("HOST", Integer.toString(host.getLocalPort())));

            then(verdict, Outcome.WRONG_ANSWER, "checks-failed");
            assertThat(verdict.output())
                    .contains("secret ENOENT", "host ECONNREFUSED", "net ENETUNREACH")
                    .noneMatch(line -> line.contains("the-secret") || line.contains("GOT"));
        } finally {
            Files.delete(secret);
        }
    }

    private static String inMain(String deed) {
        return "class Server { public static void main(String[] a) throws Exception { " + deed + " } }";
    }

    /** The accepted server, which does this when somebody joins a room. */
    private Verdict served(String deed) throws Exception {
        String source = Files.readString(
                Path.of("exercises/skip-the-sender/submissions/accepted/plain/server.js"), StandardCharsets.UTF_8);
        String join = "socket.on(\"room:join\", ({ room }, ack) => {";
        assertThat(source).contains(join);
        return grade("javascript", source.replace(join, join + deed + ";"));
    }

    private Verdict grade(String language, String source) throws Exception {
        return grading.source(
                grader,
                ProgrammingLanguage.of(language).orElseThrow(),
                source.getBytes(StandardCharsets.UTF_8),
                new Options(7, List.of(Transport.WEBSOCKET)),
                Progress.NONE);
    }

    private static void then(Verdict verdict, Outcome outcome, String reason) {
        String seen = verdict.outcome() + " for " + verdict.reason() + " after " + verdict.millis() + " ms, facts "
                + verdict.facts() + ", printed " + last(verdict.output());
        assertThat(verdict.outcome()).as(seen).isEqualTo(outcome);
        assertThat(reason.split(" or ")).as(seen).contains(verdict.reason());
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - 5), lines.size()).stream()
                .map(line -> line.substring(0, Math.min(200, line.length())))
                .toList();
    }
}
