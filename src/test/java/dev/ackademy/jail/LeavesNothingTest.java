package dev.ackademy.jail;

import static dev.ackademy.jail.Jails.running;
import static dev.ackademy.jail.Jails.said;
import static dev.ackademy.kit.ProgrammingLanguage.JAVASCRIPT;
import static dev.ackademy.kit.ProgrammingLanguage.PYTHON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeavesNothingTest {
    private static final String FOREVER = "console.log('up'); setInterval(() => {}, 1000)";

    @Test
    void a_closed_cell_leaves_no_process() throws Exception {
        Cell cell = running(JAVASCRIPT, FOREVER);
        said(cell, "up");
        List<ProcessHandle> processes = cell.processes();
        assertThat(processes).hasSize(3).allMatch(ProcessHandle::isAlive);
        cell.close();
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void a_closed_jail_leaves_no_cell() throws Exception {
        Jail jail = Jails.open(Allowance.USUAL);
        Cell first = running(jail, JAVASCRIPT, FOREVER);
        Cell second = jail.take(PYTHON);
        List<ProcessHandle> processes = Stream.of(first, second)
                .flatMap(cell -> cell.processes().stream())
                .toList();
        jail.close();
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(first.ended()).isCompletedWithValue(new Ending.Closed());
        assertThat(second.ended()).isCompletedWithValue(new Ending.Closed());
    }

    @Test
    void the_thread_that_takes_a_cell_may_end() throws Exception {
        Cell[] taken = new Cell[1];
        Thread taker = Thread.ofPlatform().start(() -> {
            try {
                taken[0] = running(PYTHON, "print('up')\nimport time\nwhile True: time.sleep(60)");
            } catch (JailFault fault) {
                throw new AssertionError(fault);
            }
        });
        taker.join();
        try (Cell cell = taken[0]) {
            said(cell, "up");
            assertThat(cell.processes()).allMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void twenty_cells_one_after_another_leak_nothing() throws Exception {
        use_a_cell(); // what is loaded once is no leak
        long files = openFiles();
        long children = ProcessHandle.current().descendants().count();
        for (int i = 0; i < 20; i++) {
            use_a_cell();
        }
        Jails.until("threads have ended", () -> jailThreads() == 0);
        Jails.until("files are closed", () -> openFiles() <= files);
        assertThat(ProcessHandle.current().descendants().count()).isLessThanOrEqualTo(children);
    }

    @Test
    void a_cell_that_failed_to_start_leaves_nothing(@TempDir Path folder) throws Exception {
        long children = ProcessHandle.current().descendants().count();
        Path broken = Files.writeString(folder.resolve("broken.py"), "print('not what is expected')");
        Reached reached = Reached.here();
        try (Cells cells = new Cells(reached.host(), reached.folder(), Allowance.USUAL)) {
            LanguageRuntime runtime = PythonRuntime.script(reached.host(), broken, List.of());
            assertThat(catchThrowable(() -> cells.start(runtime)))
                    .isInstanceOf(JailFault.class)
                    .hasMessageStartingWith("expected broken.py to wait for a source, but it ended, saying '");
        }
        Jails.until(
                "nothing is left", () -> ProcessHandle.current().descendants().count() <= children);
    }

    /** The parts of a jail on this host. */
    private record Reached(Host host, RuntimesFolder folder) {
        static Reached here() throws JailUnavailable {
            Host host = Survey.here().host().orElseThrow();
            return new Reached(host, Staging.usual().reachable(host, RuntimesFolder.at(Jails.RUNTIMES)));
        }
    }

    @Test
    void a_platform_that_is_killed_leaves_nothing(@TempDir Path temporary) throws Exception {
        Process platform = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Djava.io.tmpdir=" + temporary,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        Platform.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader told = platform.inputReader(StandardCharsets.UTF_8)) {
            List<ProcessHandle> processes = Stream.of(told.readLine().split(" "))
                    .map(id -> ProcessHandle.of(Long.parseLong(id)).orElseThrow())
                    .toList();
            assertThat(processes).hasSize(6).allMatch(ProcessHandle::isAlive);
            platform.destroyForcibly();
            Jails.until("all have died", () -> processes.stream().noneMatch(ProcessHandle::isAlive));
            assertThat(temporary).isEmptyDirectory();
        } finally {
            platform.destroyForcibly();
        }
    }

    /** Holds one running cell and one idle, and tells their processes. */
    static final class Platform {
        private Platform() {}

        public static void main(String[] arguments) throws Exception {
            try (Jail jail = Jails.open(Allowance.USUAL);
                    Cell running = running(jail, JAVASCRIPT, FOREVER);
                    Cell idle = jail.take(PYTHON)) {
                said(running, "up");
                String told = Stream.of(running, idle)
                        .flatMap(cell -> cell.processes().stream())
                        .map(process -> Long.toString(process.pid()))
                        .reduce((first, second) -> first + " " + second)
                        .orElseThrow();
                FileOutputStream out = new FileOutputStream(FileDescriptor.out);
                out.write((told + "\n").getBytes(StandardCharsets.UTF_8));
                System.in.read();
            }
        }
    }

    private static void use_a_cell() throws Exception {
        try (Cell cell = running(JAVASCRIPT, FOREVER)) {
            said(cell, "up");
            assertThat(cell.connections()).isZero();
        }
    }

    private static long openFiles() {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static long jailThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("jail-")
                        && !thread.getName().equals("jail-spawner"))
                .count();
    }
}
