package dev.ackademy.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.client.Http;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.scenario.GraderLoader;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.kit.Deadline;
import dev.ackademy.kit.Problems;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that tells everyone what A says, but takes its time over A's connection. */
class SilenceTest {
    private static final String NOBODY_HEARS = """
            exercise: whisper
            patience-ms: 2000
            frames: {replies: {here: here}}
            fence: {event: here, ack: {}}
            clients: {A: {}, B: {}}
            checks:
              - id: c1
                judge: {clients: [B], events: [said]}
                steps:
                  - connect: [A, B]
                  - send: {from: A, event: say, data: {text: hello}, quiet: true}
            """;

    private static final String INTO_AN_EMPTY_ROOM = """
            exercise: whisper
            patience-ms: 2000
            frames: {replies: {here: here}}
            fence: {event: here, fresh: {empty: room}, data: {room: $empty}, ack: {}}
            clients: {A: {}, B: {}}
            checks:
              - id: c1
                judge: {events: [said]}
                steps:
                  - connect: [A, B]
            """;

    @TempDir
    private Path folder;

    private final Http http = new Http();
    private final Set<WsContext> everyone = ConcurrentHashMap.newKeySet();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch busy = new CountDownLatch(1);
    private Javalin server = Javalin.create();

    @BeforeEach
    void start() {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/", ws -> {
                        ws.onConnect(client -> {
                            everyone.add(client);
                            client.send("{\"t\":\"hello\",\"id\":\"of everyone\"}");
                        });
                        ws.onMessage(message -> answer(message, message.message()));
                    });
                })
                .start("127.0.0.1", 0);
    }

    private void answer(WsContext client, String frame) throws InterruptedException {
        if (frame.contains("say")) {
            busy.await(200, TimeUnit.MILLISECONDS);
            everyone.forEach(one -> one.send("{\"t\":\"said\",\"text\":\"hello\"}"));
        } else {
            asked.add(frame);
            client.send("{\"t\":\"here\"}");
        }
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop();
    }

    @Test
    void a_leak_is_found_though_the_one_who_hears_it_is_served_before_the_one_who_spoke() throws Exception {
        List<CheckResult> results = play(NOBODY_HEARS, new Lots());

        assertThat(results)
                .flatExtracting(CheckResult::findings)
                .extracting(Finding::symptom)
                .hasSize(1);
    }

    @Test
    void what_a_fence_draws_was_drawn_for_nobody_else_in_the_run() throws Exception {
        Lots lots = new Lots();
        play(INTO_AN_EMPTY_ROOM, lots);
        play(INTO_AN_EMPTY_ROOM, lots);

        assertThat(asked).hasSize(4).doesNotHaveDuplicates();
    }

    private List<CheckResult> play(String text, Lots lots) throws Exception {
        Problems problems = new Problems();
        Grader grader = GraderLoader.load(Files.writeString(folder.resolve("whisper.yaml"), text), problems)
                .orElseThrow(() -> new AssertionError(problems.all()));
        URI address = URI.create("http://127.0.0.1:" + server.port());
        return new Pass(grader, address, Transport.WEBSOCKET, 1, lots, http, line -> OptionalLong.empty())
                .play(new CompletableFuture<>(), Deadline.in(Duration.ofSeconds(20)), () -> {});
    }
}
