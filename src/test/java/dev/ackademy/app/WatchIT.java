package dev.ackademy.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ackademy grade --watch} beside an editor. */
class WatchIT {
    private static final Path SUBMISSIONS = Path.of("exercises/skip-the-sender/submissions");
    private static final Path RIGHT = SUBMISSIONS.resolve("accepted/plain/server.js");
    private static final Path WRONG = SUBMISSIONS.resolve("wrong_answer/echoes-to-the-sender/server.js");
    private static final Path SLOW = SUBMISSIONS.resolve("time_limit_exceeded/never-listens/server.js");

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private ChildJvm watch = ChildJvm.of(Main.class, "--version");

    @BeforeEach
    void open_the_editor_and_start_watching() throws IOException, InterruptedException {
        watch.exitCode();
        file = Files.copy(WRONG, folder.resolve("server.js"));
        watch = Serving.ackademy("grade", "skip-the-sender", "--file", file.toString(), "--watch", "--seed", "7");
        watch.awaitOut(0, "Not yet. 9 of 10");
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void the_screen_shows_the_checks_one_hint_and_the_first_wrong_packet() {
        String screen = watch.out();
        assertThat(screen)
                .contains("✓ c1  The others hear who joins", "✗ c2  The others hear the message")
                .contains("c2 · Expected: ", "c2 · Seen: it came back", "On the wire: ")
                .contains("Watching server.js. Ctrl-C ends.");
        assertThat(screen.lines().filter(line -> line.startsWith("Hint: "))).hasSize(1);
    }

    @Test
    void a_save_in_place_is_graded_again() throws Exception {
        int before = watch.out().length();
        Files.writeString(file, Files.readString(RIGHT));
        watch.awaitOut(before, "Accepted. All 10 checks passed.");
    }

    @Test
    void a_save_by_renaming_is_graded_again_and_so_is_the_one_after() throws Exception {
        for (Path next : List.of(RIGHT, WRONG, RIGHT)) {
            int before = watch.out().length();
            Path written = Files.copy(next, folder.resolve(".server.js.swp"));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            watch.awaitOut(before, next.equals(RIGHT) ? "Accepted." : "Not yet.");
        }
    }

    @Test
    void a_file_that_is_deleted_is_waited_for() throws Exception {
        int before = watch.out().length();
        Files.delete(file);
        watch.awaitOut(before, "is not there. Grading goes on when it is back.");
        Files.copy(RIGHT, file);
        watch.awaitOut(before, "Accepted.");
    }

    @Test
    void a_save_while_grading_ends_that_run() throws Exception {
        int before = watch.out().length();
        Files.writeString(file, Files.readString(SLOW));
        watch.awaitOut(before, "grading …");
        long start = System.nanoTime();
        Files.writeString(file, Files.readString(RIGHT));
        watch.awaitOut(before, "Accepted.");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("a program that never listens is waited for 10 s")
                .isLessThan(Duration.ofSeconds(9));
        assertThat(watch.out().substring(before)).doesNotContain("Out of time", "ours failed");
    }

    @Test
    void what_cannot_be_graded_is_told_and_watched_on() throws Exception {
        int before = watch.out().length();
        Files.write(file, "# se\u00f1or".getBytes(StandardCharsets.ISO_8859_1));
        watch.awaitOut(before, "is not UTF-8. Save it as UTF-8");
        Files.copy(RIGHT, file, StandardCopyOption.REPLACE_EXISTING);
        watch.awaitOut(before, "Accepted.");
    }

    @Test
    void ctrl_c_ends_it_at_once_and_nothing_of_it_runs_on() throws Exception {
        int before = watch.out().length();
        Files.writeString(file, Files.readString(SLOW));
        watch.awaitOut(before, "grading …");
        List<ProcessHandle> below = watch.descendants();
        watch.interrupt();
        assertThat(watch.exitCodeWithin(Duration.ofSeconds(5))).isEqualTo(130);
        assertThat(below.stream().filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(watch.out().substring(before)).doesNotContain("ours failed", "Exception");
        assertThat(watch.err()).isEmpty();
    }

    @Test
    void a_terminal_is_cleared_before_each_screen() throws Exception {
        String command = Path.of(System.getProperty("java.home"), "bin", "java") + " -cp '"
                + System.getProperty("java.class.path") + "' " + Main.class.getName()
                + " grade skip-the-sender --watch --file " + file;
        Process terminal = new ProcessBuilder("timeout", "60", "script", "-qefc", command, "/dev/null")
                .redirectErrorStream(true)
                .start();
        try {
            StringBuilder seen = new StringBuilder();
            byte[] bytes = new byte[8192];
            int count = 0;
            while (count >= 0 && seen.indexOf("Not yet.") < 0) {
                seen.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
                count = seen.indexOf("Not yet.") < 0 ? terminal.getInputStream().read(bytes) : -1;
            }
            assertThat(seen.toString()).contains("\u001b[H\u001b[2J\u001b[3J", "Not yet.");
        } finally {
            terminal.descendants().forEach(ProcessHandle::destroy);
            terminal.destroy();
            terminal.onExit().get(10, java.util.concurrent.TimeUnit.SECONDS);
        }
    }

    @Test
    void it_goes_with_a_file_only() throws Exception {
        for (List<String> words : List.of(
                List.of("--url", "http://127.0.0.1:1"), List.of("--file", RIGHT.toString(), "--format", "json"))) {
            List<String> line = new java.util.ArrayList<>(List.of("grade", "skip-the-sender", "--watch"));
            line.addAll(words);
            try (ChildJvm refused =
                    ChildJvm.start(List.of(), Path.of(""), Map.of(), Main.class, line.toArray(String[]::new))) {
                assertThat(refused.exitCode()).isEqualTo(2);
                assertThat(refused.err()).contains("--watch goes with --file and --format text.");
            }
        }
    }
}
