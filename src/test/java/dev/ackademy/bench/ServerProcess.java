package dev.ackademy.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/** A server in a process of its own, so that what it costs can be told apart from what its clients cost. */
final class ServerProcess implements AutoCloseable {
    private static final Path MODULES = Bench.RUNTIMES.resolve("javascript/node_modules");

    private final Process process;
    private final BufferedReader out;
    private final int port;

    private ServerProcess(String... command) throws IOException {
        this(Integer::parseInt, command);
    }

    /** @param port is read from the first line that the server prints */
    private ServerProcess(ToIntFunction<String> port, String... command) throws IOException {
        this.process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.port = port.applyAsInt(line());
    }

    /** Our live server, started with the options that the site is started with. */
    static ServerProcess ours() throws IOException {
        return new ServerProcess(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@src/main/launch/java.args",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                FanOutServer.class.getName());
    }

    /** The whole site, with the course of this project and a database of its own. */
    static ServerProcess site(Path data) throws IOException {
        return new ServerProcess(
                ready -> URI.create(ready.replaceFirst(".* ready at (\\S+) .*", "$1"))
                        .getPort(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@src/main/launch/java.args",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.ackademy.app.Main",
                "serve",
                "--port=0",
                "--live-port=0",
                "--data=" + data);
    }

    static ServerProcess node() throws IOException {
        return new ServerProcess(
                "node",
                "src/test/resources/bench/fan-out.cjs",
                MODULES.toAbsolutePath().toString());
    }

    private String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the server ended before it said what it was asked for");
        }
        return line;
    }

    int port() {
        return port;
    }

    /** What all of its threads computed so far, in user and kernel mode. */
    Duration computed() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Bytes of memory that are its own, and of those that it shares its part. */
    long proportionalSetSize() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(List.of(line.split(" +")).get(1)) << 10)
                .sum();
    }

    /** Bytes of its heap after a collection. Ours only. */
    long heap() throws IOException {
        return Long.parseLong(ask()[0]);
    }

    /** Ours only. */
    int connections() throws IOException {
        return Integer.parseInt(ask()[1]);
    }

    private String[] ask() throws IOException {
        OutputStream in = process.getOutputStream();
        in.write('\n');
        in.flush();
        return line().split(" ");
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
