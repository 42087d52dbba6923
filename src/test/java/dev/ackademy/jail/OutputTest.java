package dev.ackademy.jail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Deadline;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputTest {
    private final Output output = new Output(20);

    @Test
    void a_line_that_came_before_the_wait_is_found() throws InterruptedException {
        output.add(Output.Stream.STDOUT, "ready", 6);
        assertThat(output.await(line -> line.text().equals("ready"), Deadline.in(Duration.ZERO)))
                .isPresent();
    }

    @Test
    void a_wait_ends_when_the_program_does() throws InterruptedException {
        Thread.ofPlatform().start(output::end);
        assertThat(output.await(line -> true, Deadline.in(Jails.SOON))).isEmpty();
    }

    @Test
    void a_wait_ends_with_its_deadline() throws InterruptedException {
        assertThat(output.await(line -> true, Deadline.in(Duration.ofMillis(1))))
                .isEmpty();
    }

    @Test
    void nothing_is_kept_after_the_first_line_that_does_not_fit() {
        output.add(Output.Stream.STDOUT, "0123456789", 11);
        assertThat(output.truncated()).isFalse();
        output.add(Output.Stream.STDERR, "0123456789", 11);
        output.add(Output.Stream.STDOUT, "x", 2);
        assertThat(output.truncated()).isTrue();
        assertThat(output.text()).isEqualTo("0123456789\n");
    }

    @Test
    void a_stream_becomes_lines_whatever_ends_them() throws InterruptedException {
        assertThat(lines("one\ntwo\r\n\nlast")).containsExactly("one", "two", "", "last");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void an_endless_line_comes_in_pieces() throws InterruptedException {
        List<String> pieces = lines("x".repeat(1 << 20));
        assertThat(pieces).hasSizeGreaterThan(8).allMatch(piece -> piece.length() <= 73 << 10);
        assertThat(String.join("", pieces)).hasSize(1 << 20);
    }

    private static List<String> lines(String stream) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        LinePump pump = LinePump.start(
                "test-pump",
                new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)),
                (text, bytes) -> lines.add(text));
        assertThat(pump.awaitEnd(Deadline.in(Jails.SOON))).isTrue();
        return lines;
    }
}
