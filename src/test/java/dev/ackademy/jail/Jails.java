package dev.ackademy.jail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Deadline;
import dev.ackademy.kit.ProgrammingLanguage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** One real jail for all tests, and the verbs that they share. */
final class Jails {
    static final Path RUNTIMES = Path.of("target/runtimes");
    static final Duration SOON = Duration.ofSeconds(30);

    private Jails() {}

    /** Fails every test that needs it, with the reason, where this host cannot confine. */
    static Jail jail() {
        return Open.JAIL;
    }

    private static final class Open {
        static final Jail JAIL = open(Allowance.USUAL);
    }

    static Jail open(Allowance allowance) {
        try {
            return Jail.open(new JailProbe(RUNTIMES), allowance);
        } catch (JailUnavailable reason) {
            throw new AssertionError(reason.reason() + " " + reason.remedy(), reason);
        }
    }

    static Cell running(ProgrammingLanguage language, String source) throws JailFault {
        return running(jail(), language, source);
    }

    static Cell running(Jail jail, ProgrammingLanguage language, String source) throws JailFault {
        Cell cell = jail.take(language);
        cell.deliver(source.getBytes(StandardCharsets.UTF_8));
        return cell;
    }

    static Ending ending(Cell cell) throws Exception {
        return cell.ended().get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    /** The first line that begins so, without that beginning. */
    static String said(Cell cell, String beginning) throws InterruptedException {
        return cell.output()
                .await(line -> line.text().startsWith(beginning), Deadline.in(SOON))
                .map(line -> line.text().substring(beginning.length()))
                .orElseThrow(() -> new AssertionError(
                        "no line '" + beginning + "…' in: " + cell.output().text()));
    }

    /** What a server answers to a GET, head and all; empty when the connection is reset. */
    static String get(URI url, String path) throws IOException {
        return exchange(url, "GET " + path + " HTTP/1.1\r\nHost: jail\r\nConnection: close\r\n\r\n");
    }

    static String post(URI url, String path, String body) throws IOException {
        return exchange(
                url,
                "POST " + path + " HTTP/1.1\r\nHost: jail\r\nConnection: close\r\nContent-Type: text/plain\r\n"
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static String exchange(URI url, String request) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
            client.setSoTimeout((int) SOON.toMillis());
            client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** For what tells nobody when it happens. */
    static void until(String what, BooleanSupplier condition) {
        Deadline deadline = Deadline.in(SOON);
        while (!condition.getAsBoolean()) {
            assertThat(deadline.over()).as("still waiting until %s", what).isFalse();
            LockSupport.parkNanos(1_000_000);
        }
    }
}
