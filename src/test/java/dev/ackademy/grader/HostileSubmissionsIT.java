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
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs that mean harm get the outcome that says so, in bounded time, and it is never a fault of ours. They read
 * nothing, reach nothing, leave nothing running, and the next submission does not notice. {@code -Dhostile=python/}, or any
 * part of a name, plays only some.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class HostileSubmissionsIT {
    private static final String SECRET = "the-secret-of-this-host";
    private static final int ENOUGH = 20;

    private final Grader grader = Graders.load(Path.of("graders"), new Problems())
            .find(new Slug("skip-the-sender"))
            .orElseThrow();
    private Grading grading = Grading.withoutJail("not opened yet");
    private Path secret = Path.of("");
    private ServerSocketChannel host;
    private long children;

    @BeforeAll
    void open_the_jail_and_leave_things_to_steal(@TempDir Path folder) throws Exception {
        grading = Grading.in(Jail.open(Path.of("target/runtimes")));
        secret = Files.writeString(folder.resolve("secret.txt"), SECRET).toAbsolutePath();
        host = ServerSocketChannel.open();
        host.configureBlocking(false);
        host.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        children = ProcessHandle.current().descendants().count();
    }

    @AfterAll
    void close_the_jail() throws IOException {
        grading.close();
        host.close();
    }

    static Stream<HostileProgram> programs() throws IOException {
        String some = System.getProperty("hostile", "");
        return HostileProgram.all().filter(program -> program.toString().contains(some));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void is_held_and_told_why(HostileProgram program) throws Exception {
        Verdict verdict = grade(program.language(), program.source(secret, port()), program.transport());

        String seen = seen(verdict);
        assertThat(program.outcomes()).as(seen).contains(verdict.outcome().name());
        assertThat(program.reasons())
                .as(seen)
                .anyMatch(reason -> verdict.reason().startsWith(reason));
        then_it_tried_and_got_nothing(program, verdict);
        then_nothing_is_left_running();
        then_the_next_submission_does_not_notice();
    }

    private void then_it_tried_and_got_nothing(HostileProgram program, Verdict verdict) throws IOException {
        for (List<String> pieces : program.prints()) {
            assertThat(verdict.output())
                    .as("of %s", pieces)
                    .anyMatch(line -> pieces.stream().anyMatch(line::contains));
        }
        assertThat(verdict.output()).noneMatch(line -> line.contains("GOT") || line.contains(SECRET));
        assertThat(host.accept()).as("a connection that reached the host").isNull();
    }

    private void then_nothing_is_left_running() {
        assertThat(ProcessHandle.current().descendants().count()).isLessThanOrEqualTo(children);
    }

    private void then_the_next_submission_does_not_notice() throws Exception {
        String honest = Files.readString(Path.of("exercises/skip-the-sender/submissions/accepted/plain/server.js"));
        Verdict verdict = grade(ProgrammingLanguage.JAVASCRIPT, honest, Transport.WEBSOCKET);
        assertThat(verdict.outcome()).as(seen(verdict)).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void there_are_enough_of_them_in_each_language() throws IOException {
        Map<ProgrammingLanguage, Long> counts =
                HostileProgram.all().collect(Collectors.groupingBy(HostileProgram::language, Collectors.counting()));
        assertThat(counts).containsOnlyKeys(ProgrammingLanguage.SERVERS.toArray(ProgrammingLanguage[]::new));
        assertThat(counts.values()).allMatch(count -> count >= ENOUGH);
    }

    /** A test of the tests: what a program prints when it gets hold of the secret or of the host is seen. */
    @Test
    void a_theft_would_be_noticed() throws Exception {
        assertThat(Files.readString(secret)).isEqualTo(SECRET);
        try (java.net.Socket thief = new java.net.Socket(InetAddress.getLoopbackAddress(), port())) {
            assertThat(thief.isConnected()).isTrue();
            assertThat(host.accept()).isNotNull();
        }
    }

    private int port() throws IOException {
        return ((InetSocketAddress) host.getLocalAddress()).getPort();
    }

    private Verdict grade(ProgrammingLanguage language, String source, Transport transport) throws Exception {
        return grading.source(
                grader,
                language,
                source.getBytes(StandardCharsets.UTF_8),
                new Options(7, List.of(transport)),
                Progress.NONE);
    }

    private static String seen(Verdict verdict) {
        return verdict.outcome() + " for " + verdict.reason() + " after " + verdict.millis() + " ms, facts "
                + verdict.facts() + ", printed " + last(verdict.output());
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - 8), lines.size()).stream()
                .map(line -> line.substring(0, Math.min(200, line.length())))
                .toList();
    }
}
