package dev.ackademy.jail;

import static dev.ackademy.jail.Jails.running;
import static dev.ackademy.kit.ProgrammingLanguage.JAVASCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program among others that want the same processor all the time. */
class RunDelayTest {
    private static final int CROWD = 4;
    private static final Duration TIME = Duration.ofSeconds(2);

    /** Listens when it has computed for 0.8 s, however long that takes. */
    private static final String COMPUTES = """
            setTimeout(() => {
              const computed = () => process.cpuUsage().user + process.cpuUsage().system;
              for (const end = computed() + 800_000; computed() < end; ) {}
              require("node:net").createServer().listen(Number(process.env.PORT), "127.0.0.1");
            }, 500);
            """;

    private static final String SLEEPS = """
            const server = require("node:net").createServer();
            setTimeout(() => server.listen(Number(process.env.PORT), "127.0.0.1"), 30_000);
            """;

    @Test
    void what_a_program_waits_for_a_processor_is_not_its_time() throws Exception {
        try (Crowd _ = Crowd.onTheFirstProcessor();
                Cell cell = running(JAVASCRIPT, COMPUTES)) {
            long start = System.nanoTime();
            toTheFirstProcessor(cell);
            assertThat(cell.awaitListening(TIME)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("without the others it proves nothing")
                    .isGreaterThan(TIME);
        }
    }

    @Test
    void what_it_sleeps_is() throws Exception {
        try (Crowd _ = Crowd.onTheFirstProcessor();
                Cell cell = running(JAVASCRIPT, SLEEPS)) {
            toTheFirstProcessor(cell);
            assertThat(cell.awaitListening(TIME)).isFalse();
        }
    }

    private static void toTheFirstProcessor(Cell cell) throws Exception {
        Process taskset = new ProcessBuilder(
                        "taskset",
                        "-a",
                        "-p",
                        "-c",
                        "0",
                        Long.toString(cell.program().pid()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(taskset.waitFor()).isZero();
    }

    /** Each in a session of its own, as the kernel may share a processor out among sessions. */
    private record Crowd(List<Process> processes) implements AutoCloseable {
        static Crowd onTheFirstProcessor() throws IOException {
            Crowd crowd = new Crowd(new ArrayList<>());
            for (int i = 0; i < CROWD; i++) {
                crowd.processes.add(
                        new ProcessBuilder("setsid", "taskset", "-c", "0", "sh", "-c", "while :; do :; done").start());
            }
            return crowd;
        }

        @Override
        public void close() {
            processes.forEach(Process::destroyForcibly);
        }
    }
}
