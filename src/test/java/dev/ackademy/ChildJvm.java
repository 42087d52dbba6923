package dev.ackademy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Deadline;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of ours in a process of its own, with the class path of the tests. Killed when it is closed. */
public final class ChildJvm implements AutoCloseable {
    /** More than a start takes on a slow machine. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Process process;
    private final List<String> out = new ArrayList<>();
    private final List<String> err = new ArrayList<>();
    private final List<Thread> readers;

    private ChildJvm(Process process) {
        this.process = process;
        this.readers = List.of(collect(process.getInputStream(), out), collect(process.getErrorStream(), err));
    }

    public static ChildJvm of(Class<?> main, String... arguments) {
        return start(List.of(), Path.of(""), Map.of(), main, arguments);
    }

    /** @param wrapper a command that runs the command after it, such as bubblewrap with its options */
    public static ChildJvm start(
            List<String> wrapper, Path folder, Map<String, String> properties, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(wrapper);
        // Whoever runs the tests in the background has us ignore it, and a JVM keeps to that.
        command.addAll(List.of("env", "--default-signal=INT"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ChildJvm(new ProcessBuilder(command)
                    .directory(folder.toAbsolutePath().toFile())
                    .start());
        } catch (IOException failure) {
            throw new IllegalStateException("a JVM did not start: " + command.getFirst(), failure);
        }
    }

    /** The first line of stdout that contains {@code part}. */
    public String awaitLine(String part) throws InterruptedException {
        Deadline deadline = Deadline.in(LONGEST);
        synchronized (out) {
            while (true) {
                for (String line : out) {
                    if (line.contains(part)) {
                        return line;
                    }
                }
                assertThat(process.isAlive() || anyoneReads())
                        .as("the process ended without saying '%s'; it said %s %s", part, out, err)
                        .isTrue();
                assertThat(deadline.await(out))
                        .as("nothing said '%s' in %s; it said %s %s", part, LONGEST, out, err)
                        .isTrue();
            }
        }
    }

    private boolean anyoneReads() {
        return readers.stream().anyMatch(Thread::isAlive);
    }

    /** Waits until it ends by itself. */
    public int exitCode() throws InterruptedException {
        return exitCodeWithin(LONGEST);
    }

    public int exitCodeWithin(Duration time) throws InterruptedException {
        assertThat(process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS))
                .as("ended within %s; it said %s %s", time, out, err)
                .isTrue();
        for (Thread reader : readers) {
            assertThat(reader.join(LONGEST)).as("read to the end").isTrue();
        }
        return process.exitValue();
    }

    public String out() {
        synchronized (out) {
            return String.join("\n", out);
        }
    }

    public String err() {
        synchronized (err) {
            return String.join("\n", err);
        }
    }

    /** Every process below this one, at this moment. */
    public List<ProcessHandle> descendants() {
        try (Stream<ProcessHandle> all = process.descendants()) {
            return all.toList();
        }
    }

    /** SIGINT, as Ctrl-C sends it. */
    public void interrupt() throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).as("kill -INT").isZero();
    }

    /** Waits until stdout holds {@code part}, after what it held {@code after} characters long. */
    public void awaitOut(int after, String part) throws InterruptedException {
        Deadline deadline = Deadline.in(LONGEST);
        synchronized (out) {
            while (!String.join("\n", out).substring(after).contains(part)) {
                assertThat(process.isAlive() && deadline.await(out))
                        .as("nothing said '%s' after %s; it said %s %s", part, after, out, err)
                        .isTrue();
            }
        }
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** SIGKILL, and waits until it is dead. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Thread collect(InputStream stream, List<String> lines) {
        return Thread.ofVirtual().start(() -> {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    synchronized (lines) {
                        lines.add(line);
                        lines.notifyAll();
                    }
                }
            } catch (IOException closed) {
                // The process is gone, and what it said is here.
            } finally {
                synchronized (lines) {
                    lines.notifyAll();
                }
            }
        });
    }
}
