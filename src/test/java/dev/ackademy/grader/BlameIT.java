package dev.ackademy.grader;

import static dev.ackademy.kit.ProgrammingLanguage.JAVASCRIPT;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever breaks around a submission, its author is not to blame. An honest program is graded while things go wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlameIT {
    private static final Slug EXERCISE = new Slug("skip-the-sender");
    /** 3000, as the kernel writes it. */
    private static final String PORT = ":0BB8";

    private static final Options ONCE = new Options(20_261_121, List.of(Transport.WEBSOCKET));

    /** Lets everyone in and says nothing: what a learner's fault that looks like ours looks like. */
    private static final byte[] SILENT = """
            const http = require("node:http").createServer();
            new (require("socket.io").Server)(http);
            http.listen(Number(process.env.PORT), "127.0.0.1");
            """.getBytes(StandardCharsets.UTF_8);

    private final Grader grader =
            Graders.load(Path.of("graders"), new Problems()).find(EXERCISE).orElseThrow();
    private Grading grading = Grading.withoutJail("not opened yet");

    @BeforeAll
    void open_the_jail() throws Exception {
        grading = Grading.in(
                Jail.open(Path.of("target/runtimes")), (exercise, language) -> Optional.of(honest(language)));
    }

    @AfterAll
    void close_the_jail() {
        grading.close();
    }

    @ParameterizedTest
    @EnumSource(value = ProgrammingLanguage.class, mode = EnumSource.Mode.EXCLUDE, names = "BROWSER")
    void a_tenth_of_a_processor_is_nobodys_fault(ProgrammingLanguage language) throws Exception {
        try (Throttle _ = Throttle.start()) {
            blamesNobody(language, Progress.NONE);
        }
    }

    @ParameterizedTest
    @EnumSource(value = ProgrammingLanguage.class, mode = EnumSource.Mode.EXCLUDE, names = "BROWSER")
    void a_relay_that_is_killed_is_nobodys_fault(ProgrammingLanguage language) {
        assertThatThrownBy(() -> grade(language, honest(language), onceChecking(() -> relay().destroyForcibly())))
                .isInstanceOf(GradingFault.class);
    }

    @Test
    void a_stranger_at_the_port_of_the_relay_is_nobodys_fault() {
        assertThatThrownBy(() -> {
                    try (ServerSocket stranger = new ServerSocket()) {
                        stranger.setReuseAddress(true);
                        Progress theft = when(0, () -> steal(stranger));
                        grade(JAVASCRIPT, honest(JAVASCRIPT), theft);
                    }
                })
                .isInstanceOf(GradingFault.class);
    }

    @Test
    void a_full_disk_is_nobodys_fault() throws Exception {
        limitFilesTo("512");
        try {
            assertThatThrownBy(() -> grade(JAVASCRIPT, honest(JAVASCRIPT), Progress.NONE))
                    .isInstanceOf(GradingFault.class)
                    .hasMessageContaining("File too large");
        } finally {
            limitFilesTo("unlimited");
        }
        blamesNobody(JAVASCRIPT, Progress.NONE);
    }

    @Test
    void a_program_that_somebody_else_killed_is_nobodys_fault() {
        assertThatThrownBy(() -> grade(
                        ProgrammingLanguage.PYTHON,
                        honest(ProgrammingLanguage.PYTHON),
                        onceChecking(() -> jailed().forEach(ProcessHandle::destroyForcibly))))
                .isInstanceOf(GradingFault.class)
                .hasMessageContaining("somebody else");
    }

    @Test
    void a_host_on_which_the_reference_fails_too_blames_nobody() throws Exception {
        try (Grading broken =
                Grading.in(Jail.open(Path.of("target/runtimes")), (exercise, language) -> Optional.of(SILENT))) {
            assertThatThrownBy(() -> broken.source(grader, JAVASCRIPT, SILENT, ONCE, Progress.NONE))
                    .isInstanceOf(GradingFault.class)
                    .hasMessageContaining("reference solution");
        }
    }

    /** Its author would be blamed if the second look came first: the reference would find the host sound again. */
    @Test
    void a_host_that_stands_still_during_two_runs_blames_nobody() throws Exception {
        CompletableFuture<ProcessHandle> first = new CompletableFuture<>();
        Thread second = Thread.startVirtualThread(() -> signal("STOP", nextListening(first.join())));
        Progress still = when(8, () -> {
            first.complete(jailed().getFirst());
            signal("STOP", first.join());
        });
        // It goes on before the run is over: a server that is silent to the end is not looked at twice.
        Progress onAgain = when(9, () -> signal("CONT", first.join()));
        Progress both = (phase, done, total) -> {
            still.at(phase, done, total);
            onAgain.at(phase, done, total);
        };
        assertThatThrownBy(() -> grade(JAVASCRIPT, honest(JAVASCRIPT), both))
                .isInstanceOf(GradingFault.class)
                .hasMessageContaining("reference solution");
        assertThat(second.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void a_server_that_says_nothing_on_a_sound_host_is_its_authors() throws Exception {
        assertThat(grade(JAVASCRIPT, SILENT, Progress.NONE).outcome()).isEqualTo(Outcome.WRONG_ANSWER);
    }

    /** Either the honest program passes all the same, or the fault is known to be ours. */
    private void blamesNobody(ProgrammingLanguage language, Progress progress) throws InterruptedException {
        try {
            Verdict verdict = grade(language, honest(language), progress);
            assertThat(verdict.outcome()).as("%s", verdict.checks()).isEqualTo(Outcome.ACCEPTED);
        } catch (GradingFault ours) {
            assertThat(ours).hasMessageNotContaining("null");
        }
    }

    private Verdict grade(ProgrammingLanguage language, byte[] source, Progress progress)
            throws GradingFault, InterruptedException {
        return grading.source(grader, language, source, ONCE, progress);
    }

    private static byte[] honest(ProgrammingLanguage language) {
        try {
            return Files.readAllBytes(
                    Path.of("exercises/" + EXERCISE + "/submissions/accepted/plain", language.fileName()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Progress onceChecking(Runnable mishap) {
        return when(1, mishap);
    }

    /** Happens when so many checks are done. */
    private static Progress when(int checks, Runnable mishap) {
        AtomicBoolean happened = new AtomicBoolean();
        return (phase, done, total) -> {
            if (phase == Progress.Phase.CHECKING && done == checks && happened.compareAndSet(false, true)) {
                mishap.run();
            }
        };
    }

    private static ProcessHandle relay() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> commandLine(process).contains("relay.py"))
                .findFirst()
                .orElseThrow();
    }

    /** The programs themselves: children of bubblewrap. */
    private static List<ProcessHandle> jailed() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.parent()
                        .map(BlameIT::commandLine)
                        .filter(line -> line.contains("bwrap"))
                        .isPresent())
                .toList();
    }

    /** What is stopped is as on a stalled host: there, and doing nothing. */
    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The program of the run after this one's, once clients can connect to it. */
    private static ProcessHandle nextListening(ProcessHandle first) {
        while (!Thread.currentThread().isInterrupted()) {
            for (ProcessHandle program : jailed()) {
                if (!program.equals(first) && listens(program)) {
                    return program;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        throw new CancellationException("interrupted before another program listened");
    }

    /**
     * At the port of submissions, in a network of its own: before it is in the jail it shows what listens on this host, and
     * before it has a source it listens elsewhere, to prove itself.
     */
    private static boolean listens(ProcessHandle program) {
        Path process = Path.of("/proc/" + program.pid());
        if (target(process.resolve("ns/net")).equals(target(Path.of("/proc/self/ns/net")))) {
            return false;
        }
        try (Stream<String> sockets = Files.lines(process.resolve("net/tcp"))) {
            return sockets.map(line -> line.strip().split("\\s+"))
                    .anyMatch(words -> words[1].endsWith(PORT) && words[3].equals("0A"));
        } catch (IOException | UncheckedIOException gone) {
            return false;
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    /** Takes the relay's place, at its port, before anybody has connected: later the system would not give it away. */
    private static void steal(ServerSocket stranger) {
        ProcessHandle relay = relay();
        int port = portOf(relay);
        relay.destroyForcibly();
        relay.onExit().join();
        try {
            stranger.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** The relay has left our network since, so the kernel's list of it does not tell; its descriptors do. */
    private static int portOf(ProcessHandle relay) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + relay.pid() + "/fd"));
                Stream<String> listening = Files.lines(Path.of("/proc/net/tcp"))) {
            Set<String> sockets = descriptors
                    .map(BlameIT::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.replaceAll("\\D", ""))
                    .collect(Collectors.toSet());
            return listening
                    .map(line -> line.strip().split("\\s+"))
                    .filter(words -> words[3].equals("0A") && sockets.contains(words[9]))
                    .map(words -> Integer.parseInt(words[1].substring(words[1].indexOf(':') + 1), 16))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    /** A full disk as the kernel plays it to one process: whatever it writes beyond so many bytes fails. */
    private static void limitFilesTo(String bytes) throws Exception {
        Process prlimit = new ProcessBuilder(
                        "prlimit",
                        "--pid",
                        Long.toString(ProcessHandle.current().pid()),
                        "--fsize=" + bytes + ":")
                .redirectErrorStream(true)
                .start();
        assertThat(prlimit.waitFor()).isZero();
    }
}
