package dev.ackademy.jail;

import static dev.ackademy.jail.Jails.ending;
import static dev.ackademy.jail.Jails.running;
import static dev.ackademy.jail.Jails.said;
import static dev.ackademy.kit.ProgrammingLanguage.JAVA;
import static dev.ackademy.kit.ProgrammingLanguage.JAVASCRIPT;
import static dev.ackademy.kit.ProgrammingLanguage.PYTHON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Each limit, seen tripping. */
class LimitsTest {
    @Test
    void computing_too_long_ends_a_program() throws Exception {
        Duration limit = Duration.ofSeconds(1);
        try (Jail jail = Jails.open(Allowance.USUAL.withCpuTime(limit));
                Cell cell = running(jail, JAVASCRIPT, "for (;;) {}")) {
            assertThat(ending(cell)).isEqualTo(new Ending.CpuTimeUsedUp(limit));
        }
    }

    @Test
    void waiting_costs_nothing() throws Exception {
        Duration limit = Duration.ofSeconds(1);
        try (Jail jail = Jails.open(Allowance.USUAL.withCpuTime(limit));
                Cell cell = running(jail, PYTHON, "import time\ntime.sleep(1.5)\nprint('awake')")) {
            assertThat(ending(cell)).isEqualTo(new Ending.Exited(0));
        }
    }

    @Test
    void a_heap_of_javascript_is_bounded() throws Exception {
        try (Cell cell = running(JAVASCRIPT, "const hog = []; for (;;) hog.push(new Array(1000).fill({}))")) {
            assertThat(ending(cell)).isInstanceOf(Ending.OutOfMemory.class);
        }
    }

    @Test
    void buffers_of_javascript_are_bounded() throws Exception {
        try (Cell cell = running(JAVASCRIPT, "const hog = []; for (;;) hog.push(Buffer.alloc(1 << 20, 1))")) {
            assertThat(ending(cell)).isInstanceOf(Ending.OutOfMemory.class);
        }
    }

    @Test
    void memory_of_python_is_bounded() throws Exception {
        try (Cell cell = running(PYTHON, "hog = []\nwhile True: hog.append(bytes(1 << 20))")) {
            assertThat(ending(cell)).isEqualTo(new Ending.OutOfMemory("MemoryError"));
        }
    }

    @Test
    void a_heap_of_java_is_bounded() throws Exception {
        try (Cell cell = running(JAVA, """
                class Server {
                    public static void main(String[] args) {
                        var hog = new java.util.ArrayList<byte[]>();
                        while (true) hog.add(new byte[1 << 20]);
                    }
                }
                """)) {
            assertThat(ending(cell))
                    .isInstanceOfSatisfying(
                            Ending.OutOfMemory.class,
                            ending -> assertThat(ending.said()).contains("Java heap space"));
        }
    }

    @Test
    void a_flood_of_output_ends_a_program_and_its_beginning_is_kept() throws Exception {
        try (Cell cell = running(PYTHON, "print('first')\nwhile True: print('x' * 1000)")) {
            assertThat(ending(cell))
                    .isInstanceOfSatisfying(
                            Ending.OutputTooLong.class,
                            ending -> assertThat(ending.bytes()).isGreaterThan(8 << 20));
            assertThat(cell.output().truncated()).isTrue();
            assertThat(cell.output().lines().getFirst().text()).isEqualTo("first");
            assertThat(cell.output().text().length()).isBetween(60 << 10, 64 << 10);
        }
    }

    @Test
    void one_endless_line_is_output_too() throws Exception {
        try (Cell cell = running(JAVASCRIPT, "const x = 'x'.repeat(65536); for (;;) require('fs').writeSync(1, x)")) {
            assertThat(ending(cell)).isInstanceOf(Ending.OutputTooLong.class);
        }
    }

    @Test
    void there_is_no_second_process() throws Exception {
        try (Cell python = running(PYTHON, """
                import os, subprocess
                for name, action in ("fork", os.fork), ("exec", lambda: subprocess.run(["/usr/bin/prlimit"])):
                    try: action(); print(name, "worked")
                    except OSError as refused: print(name, refused.strerror)
                """);
                Cell javascript = running(JAVASCRIPT, """
                        try { require('child_process').spawn('/usr/bin/node') } catch (e) { console.log('spawn', e.code) }
                        """)) {
            assertThat(said(python, "fork ")).isEqualTo("Operation not permitted");
            assertThat(said(python, "exec ")).isEqualTo("Operation not permitted");
            assertThat(said(javascript, "spawn ")).isEqualTo("EPERM");
        }
    }

    @Test
    void threads_are_bounded() throws Exception {
        try (Cell cell = running(PYTHON, """
                import threading
                threading.stack_size(65536)
                wait, count = threading.Event(), 0
                try:
                    while True:
                        threading.Thread(target=wait.wait, daemon=True).start()
                        count += 1
                except RuntimeError as refused:
                    print("threads", count)
                """)) {
            assertThat(Integer.parseInt(said(cell, "threads "))).isBetween(32, 64);
        }
    }

    @Test
    void one_jail_does_not_use_up_the_threads_of_another() throws Exception {
        String greedy = """
                import threading
                threading.stack_size(65536)
                wait, count = threading.Event(), 0
                try:
                    while True:
                        threading.Thread(target=wait.wait, daemon=True).start()
                        count += 1
                except RuntimeError as refused:
                    print("threads", count)
                wait.wait()
                """;
        try (Cell first = running(PYTHON, greedy);
                Cell second = running(PYTHON, greedy)) {
            assertThat(said(second, "threads ")).isEqualTo(said(first, "threads "));
        }
    }

    @Test
    void the_disk_and_each_file_are_bounded() throws Exception {
        try (Cell cell = running(PYTHON, """
                import os
                def fill(name):
                    written = 0
                    with open(name, "wb", buffering=0) as file:
                        try:
                            while True: written += file.write(bytes(1 << 20))
                        except OSError as full: return written, full.strerror
                print("one", fill("/tmp/a"))
                fill("/tmp/b")
                print("all", fill("/tmp/c")[1], sum(os.path.getsize("/tmp/" + name) for name in "abc") >> 20)
                print("shared", fill("/dev/shm/a"))
                """)) {
            assertThat(said(cell, "one ")).isEqualTo("(16777216, 'File too large')");
            assertThat(said(cell, "all ")).isIn("No space left on device 31", "No space left on device 32");
            assertThat(said(cell, "shared ")).isEqualTo("(1048576, 'No space left on device')");
        }
    }

    @Test
    void open_files_are_bounded() throws Exception {
        try (Cell cell = running(PYTHON, """
                held = []
                try:
                    while True: held.append(open("/dev/null"))
                except OSError as refused:
                    count = len(held)
                    held.clear()
                    print("files", count, refused.strerror)
                """)) {
            assertThat(said(cell, "files ")).matches("50\\d Too many open files");
        }
    }

    @Test
    void memory_that_the_limit_does_not_count_is_not_to_be_had() throws Exception {
        try (Cell cell = running(PYTHON, """
                import mmap, os
                for name, action in ("memfd", lambda: os.memfd_create("x")), ("shared", lambda: mmap.mmap(-1, 1 << 20)):
                    try: action(); print(name, "worked")
                    except OSError as refused: print(name, refused.strerror)
                """)) {
            assertThat(said(cell, "memfd ")).isEqualTo("Operation not permitted");
            assertThat(said(cell, "shared ")).isEqualTo("Operation not permitted");
        }
    }

    @Test
    void a_limit_cannot_be_raised_from_inside() throws Exception {
        try (Cell cell = running(PYTHON, """
                import os, resource
                for name in "CPU", "DATA", "NPROC", "NOFILE", "FSIZE":
                    limit = getattr(resource, "RLIMIT_" + name)
                    try: resource.setrlimit(limit, (resource.RLIM_INFINITY,) * 2); print(name, "raised")
                    except (ValueError, OSError): print(name, "stays")
                os.execv("/usr/bin/prlimit", ["prlimit", "--nproc=9999"])
                """)) {
            assertThat(ending(cell)).isEqualTo(new Ending.Exited(1));
            assertThat(cell.output().text())
                    .startsWith("CPU stays\nDATA stays\nNPROC stays\nNOFILE stays\nFSIZE stays\nprlimit: failed");
        }
    }

    @Test
    void a_source_that_is_too_long_is_refused() throws Exception {
        try (Cell cell = Jails.jail().take(PYTHON)) {
            assertThatThrownBy(() -> cell.deliver(new byte[Cell.MAX_SOURCE_BYTES + 1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("262144 bytes")
                    .hasMessageContaining("262145");
        }
    }

    @Test
    void the_longest_source_arrives_whole() throws Exception {
        String end = "\nprint('whole')";
        try (Cell cell = running(PYTHON, "#".repeat(Cell.MAX_SOURCE_BYTES - end.length()) + end)) {
            assertThat(ending(cell)).isEqualTo(new Ending.Exited(0));
            assertThat(cell.output().text()).isEqualTo("whole\n");
        }
    }

    @Test
    void a_cell_takes_one_submission() throws Exception {
        try (Cell cell = running(PYTHON, "print(1)")) {
            assertThatThrownBy(() -> cell.deliver(new byte[0])).isInstanceOf(IllegalStateException.class);
        }
    }
}
