package dev.ackademy.grader.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.client.Protocol;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.kit.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FramesReaderTest {
    private static final String GRADER = """
            exercise: tell
            patience-ms: 1000
            frames: {path: /talk, replies: {count: counted}, channels: true}
            fence: {event: count, ack: "?"}
            clients: {A: {channel: chat}, B: {channel: chat}}
            checks:
              - id: c1
                steps:
                  - connect: [A, B]
                  - get: {by: A, path: /rooms, gives: {lobby: 2}}
                  - disconnect: {client: B, how: vanishes}
                  - disconnect: {client: A, how: falls-silent}
            """;

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private Optional<Grader> load(String yaml) throws IOException {
        return GraderLoader.load(Files.writeString(folder.resolve("tell.yaml"), yaml), problems);
    }

    @Test
    void a_protocol_of_ones_own() throws IOException {
        Grader grader = load(GRADER).orElseThrow(() -> new AssertionError(problems.all()));
        assertThat(grader.frames()).contains(new Protocol("/talk", Map.of("count", "counted"), true));
        assertThat(grader.clients().values())
                .extracting(Grader.ClientSpec::namespace)
                .containsOnly("chat");
        assertThat(grader.transports(List.of(Transport.POLLING))).containsExactly(Transport.WEBSOCKET);
        assertThat(grader.checks().getFirst().steps())
                .contains(
                        new Step.Disconnect("B", Step.Parting.VANISHES, List.of()),
                        new Step.Disconnect("A", Step.Parting.FALLS_SILENT, List.of()));
    }

    @Test
    void steps_of_frames_are_for_frames() throws IOException {
        load(GRADER.replaceAll("frames:.*\n", "").replace("{channel: chat}", "{}"));
        assertThat(problems.all().toString())
                .contains("'get' and 'how' are for exercises with a protocol of their own");
    }

    @Test
    void steps_of_socket_io_are_not() throws IOException {
        load(GRADER.replace("get: {by: A, path: /rooms, gives: {lobby: 2}}", "answer: {client: A, event: x}"));
        assertThat(problems.all().toString()).contains("belong to Socket.IO");
    }

    @Test
    void an_answer_needs_a_reply() throws IOException {
        load(GRADER.replace(
                "get: {by: A, path: /rooms, gives: {lobby: 2}}", "send: {from: A, event: say, ack: {ok: true}}"));
        assertThat(problems.all().toString()).contains("An answer to 'say' is expected");
        load(GRADER.replace("{event: count, ack", "{event: ping, ack"));
        assertThat(problems.all().toString()).contains("An answer to 'ping' is expected");
    }

    @Test
    void a_path_begins_with_a_slash() throws IOException {
        load(GRADER.replace("/talk", "talk"));
        assertThat(problems.all().toString()).contains("Write '/talk'");
    }
}
