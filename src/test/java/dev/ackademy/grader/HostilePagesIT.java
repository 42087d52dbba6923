package dev.ackademy.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modules that misbehave on purpose, each in a real page: nothing of this host is reached, and nothing stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class HostilePagesIT {
    private final Grader grader = Graders.load(Path.of("graders"), new Problems())
            .find(new Slug("room-and-namespace-client"))
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

    @AfterEach
    void no_browser_is_left() {
        assertThat(ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .commandLine()
                                .orElse("")
                                .contains("--user-data-dir=/tmp/profile --disable-dev-shm-usage"))
                        .filter(HostilePagesIT::isOurs))
                .isEmpty();
    }

    /** Whoever grades beside us has browsers, too; but one that no Java process stands above was left behind. */
    private static boolean isOurs(ProcessHandle process) {
        return Stream.iterate(process.parent(), Optional::isPresent, above -> above.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(above -> above.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .map(ProcessHandle.current()::equals)
                .orElse(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "for (;;);                                                        | TIME_LIMIT_EXCEEDED | page-stuck",
                "for (;;) console.log('x'.repeat(1000))                           | TIME_LIMIT_EXCEEDED | page-stuck",
                "for (;;) window.open('about:blank')                              | TIME_LIMIT_EXCEEDED | page-stuck",
                "const a = []; for (;;) a.push(new Array(1e6).fill(Math.random())) | RUN_TIME_ERROR     | out-of-memory",
                "const a = []; for (;;) a.push(new Uint8Array(1e8).fill(1))       | RUN_TIME_ERROR      | out-of-memory or threw",
                "throw new Error('no')                                            | RUN_TIME_ERROR      | threw",
                "let x = ;                                                        | COMPILE_ERROR       | not-compiled",
                "import x from 'fs'                                               | RUN_TIME_ERROR      | threw",
                "require('fs')                                                    | RUN_TIME_ERROR      | threw",
                "eval('1')                                                        | RUN_TIME_ERROR      | threw",
            })
    void a_module_that_never_connects_is_told_why(String source, Outcome outcome, String reason) throws Exception {
        Verdict verdict = grade(source);

        then(verdict, outcome, reason);
        assertThat(verdict.passed()).isZero();
    }

    @Test
    void a_page_that_looks_around_reaches_its_server_and_nothing_else() throws Exception {
        Path secret = Files.writeString(Path.of("target/secret-of-pages.txt"), "the-secret-of-this-host");
        try (ServerSocket host = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Verdict verdict =
                    grade(honest("""
                    const look = (what, how) => how().then((got) => console.log(what, 'GOT', got), () => console.log(what, 'nothing'));
                    const socket = (at) => new Promise((done, fail) => Object.assign(new WebSocket(at), { onopen: done, onerror: fail }));
                    await look('host', () => fetch('http://127.0.0.1:HOST/', { mode: 'no-cors' }).then(() => 'it'));
                    await look('other port', () => socket('ws://' + new URL(url).hostname + ':HOST/'));
                    await look('other address', () => socket('ws://127.0.0.9:3000/socket.io/?EIO=4&transport=websocket'));
                    await look('network', () => fetch('http://192.0.2.1/', { mode: 'no-cors' }).then(() => 'it'));
                    await look('file', () => fetch('file://SECRET').then((file) => file.text()));
                    await look('module', () => import('file:///etc/passwd'));
                    await look('worker', () => navigator.serviceWorker.register('/client.js').then(() => 'it'));
                    await look('frame', () => new Promise((done, fail) => {
                      const frame = document.createElement('iframe');
                      frame.onload = () => { try { done(frame.contentDocument.body.innerText || fail()); } catch (error) { fail(error); } };
                      frame.src = 'file://SECRET';
                      document.body.append(frame);
                      setTimeout(fail, 500);
                    }));
                    window.open('file://SECRET');
                    """.replace("SECRET", secret.toAbsolutePath().toString())
                            .replace("HOST", Integer.toString(host.getLocalPort()))));

            assertThat(verdict.output())
                    .contains("host nothing", "other port nothing", "network nothing", "file nothing", "module nothing")
                    .contains("worker nothing", "frame nothing", "other address nothing")
                    .noneMatch(line -> line.contains("the-secret") || line.contains("GOT"));
            host.setSoTimeout(1);
            assertThatThrownBy(host::accept).isInstanceOf(SocketTimeoutException.class);
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void a_page_that_opens_a_thousand_sockets_is_wrong_and_ends_in_time() throws Exception {
        Verdict verdict = grade(
                honest(
                        "for (let i = 0; i < 1000; i++) new WebSocket(url.replace('http', 'ws') + '/socket.io/?EIO=4&transport=websocket');"));

        assertThat(verdict.outcome()).isNotIn(Outcome.ACCEPTED, Outcome.GRADER_FAULT);
        assertThat(verdict.millis()).isLessThan(80_000);
    }

    @Test
    void a_page_that_goes_elsewhere_is_no_fault_of_ours() throws Exception {
        Verdict verdict = grade(honest("location.href = 'file:///etc/passwd'; location.href = 'chrome://settings';"));

        assertThat(verdict.outcome()).isNotIn(Outcome.GRADER_FAULT);
        assertThat(verdict.output()).noneMatch(line -> line.contains("root:"));
    }

    @Test
    void a_page_that_lies_about_itself_convinces_nobody() throws Exception {
        Verdict verdict = grade("""
                exports.connectBoth = async () => ({
                  chat: { connected: true, nsp: "/chat", timeout: () => ({ emitWithAck: async () => "chat" }) },
                  notif: { connected: true, nsp: "/notifications", timeout: () => ({ emitWithAck: async () => "notifications" }) },
                  disconnectChat() { this.chat.connected = false; },
                });
                """);

        then(verdict, Outcome.WRONG_ANSWER, "checks-failed");
        assertThat(verdict.passed()).isZero();
    }

    /** The accepted module, which does this first. */
    private static String honest(String deed) throws Exception {
        String source = Files.readString(
                Path.of("exercises/room-and-namespace-client/submissions/accepted/plain/client.js"),
                StandardCharsets.UTF_8);
        String connect = "async function connectBoth(url, auth) {";
        assertThat(source).contains(connect);
        return source.replace(connect, connect + "\n" + deed);
    }

    private Verdict grade(String source) throws Exception {
        return grading.source(
                grader,
                ProgrammingLanguage.BROWSER,
                source.getBytes(StandardCharsets.UTF_8),
                new Options(7, List.of(Transport.WEBSOCKET)),
                Progress.NONE);
    }

    private static void then(Verdict verdict, Outcome outcome, String reason) {
        String seen = verdict.outcome() + " for " + verdict.reason() + " after " + verdict.millis() + " ms, facts "
                + verdict.facts();
        assertThat(verdict.outcome()).as(seen).isEqualTo(outcome);
        assertThat(reason.split(" or ")).as(seen).contains(verdict.reason());
    }
}
