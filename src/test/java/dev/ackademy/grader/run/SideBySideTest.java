package dev.ackademy.grader.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ackademy.grader.client.Http;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.scenario.GraderLoader;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.kit.Deadline;
import dev.ackademy.kit.Problems;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideTest {
    /** Checks that need no server. */
    private static final String WAITING = """
            exercise: wait
            patience-ms: 500
            fence: {event: ping, ack: true}
            clients: {A: {}}
            together: [[c1, c2, c3]]
            checks:
              - {id: c1, fence: none, steps: [{elapse-ms: 60}]}
              - {id: c2, fence: none, steps: [{elapse-ms: 40}]}
              - {id: c3, fence: none, steps: [{elapse-ms: 20}]}
              - {id: c4, fence: none, steps: [{elapse-ms: 1}]}
            """;

    @TempDir
    private Path folder;

    private final Http http = new Http();
    private final List<Thread> told = new ArrayList<>();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void results_come_in_the_order_of_the_checks_whichever_ends_first() throws Exception {
        assertThat(play(WAITING)).extracting(CheckResult::id).containsExactly("c1", "c2", "c3", "c4");
    }

    @Test
    void progress_is_told_once_for_each_and_on_the_callers_thread() throws Exception {
        play(WAITING);

        assertThat(told).hasSize(4).containsOnly(Thread.currentThread());
    }

    @Test
    void a_fault_in_one_of_them_is_not_lost() {
        String broken = WAITING.replace("{elapse-ms: 40}", "{answer: {client: A, event: confirm, data: 1}}");

        assertThatIllegalStateException().isThrownBy(() -> play(broken)).withMessageContaining("before it connects");
    }

    @Test
    void nobody_waits_for_a_time_to_pass_once_the_server_has_ended() throws Exception {
        String long_ago = WAITING.replace("elapse-ms: 60", "elapse-ms: 10000");
        Deadline deadline = Deadline.in(Duration.ofSeconds(9));

        play(long_ago, CompletableFuture.completedFuture(null));

        assertThat(deadline.over()).isFalse();
    }

    private List<CheckResult> play(String text) throws Exception {
        return play(text, new CompletableFuture<>());
    }

    private List<CheckResult> play(String text, CompletableFuture<?> ended) throws Exception {
        Problems problems = new Problems();
        Grader grader = GraderLoader.load(Files.writeString(folder.resolve("wait.yaml"), text), problems)
                .orElseThrow(() -> new AssertionError(problems.all()));
        URI nowhere = URI.create("http://127.0.0.1:1");
        return new Pass(grader, nowhere, Transport.WEBSOCKET, 1, new Lots(), http, line -> OptionalLong.empty())
                .play(ended, Deadline.in(Duration.ofSeconds(20)), () -> told.add(Thread.currentThread()));
    }
}
