package dev.ackademy.bench;

import dev.ackademy.jail.Cell;
import dev.ackademy.jail.Jail;
import dev.ackademy.jail.PoolSize;
import dev.ackademy.kit.ProgrammingLanguage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** From the moment in which an idle jail gets a source to the first Engine.IO handshake with it. */
final class Handshakes {
    private static final int TIMES = 30;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final byte[] OPEN =
            "GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: jail\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private Handshakes() {}

    static void measure() throws Exception {
        Bench.title("From the source to the first handshake, warm pool");
        try (Jail jail = Jail.open(Bench.RUNTIMES)) {
            for (ProgrammingLanguage language : ProgrammingLanguage.SERVERS) {
                byte[] source = Bench.source(language).getBytes(StandardCharsets.UTF_8);
                Figures taking = new Figures(language.title() + ": an idle jail is taken", "ms");
                Figures handshake = new Figures(language.title() + ": source delivered → handshake", "ms");
                jail.warm(PoolSize.ofEach(1));
                for (int i = 0; i < TIMES; i++) {
                    awaitIdle(jail);
                    once(jail, language, source, taking, handshake);
                }
                Bench.say(taking);
                Bench.say(handshake);
            }
        }
    }

    /** All of them, so that none is being started meanwhile. */
    static void awaitIdle(Jail jail) {
        for (ProgrammingLanguage language : ProgrammingLanguage.SERVERS) {
            while (jail.idle(language) == 0) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private static void once(Jail jail, ProgrammingLanguage language, byte[] source, Figures taking, Figures handshake)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Cell cell = jail.take(language)) {
            taking.addNanos(System.nanoTime() - start);
            long delivered = System.nanoTime();
            cell.deliver(source);
            if (!cell.awaitListening(LONGEST) || !shakesHands(cell)) {
                throw new IOException("no handshake, but: " + cell.output().text());
            }
            handshake.addNanos(System.nanoTime() - delivered);
        }
    }

    private static boolean shakesHands(Cell cell) throws IOException {
        try (Socket client =
                new Socket(InetAddress.getLoopbackAddress(), cell.url().getPort())) {
            client.setTcpNoDelay(true);
            client.getOutputStream().write(OPEN);
            InputStream in = client.getInputStream();
            ByteArrayOutputStream got = new ByteArrayOutputStream();
            byte[] chunk = new byte[1024];
            for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                got.write(chunk, 0, read);
                if (got.toString(StandardCharsets.UTF_8).contains("\"sid\"")) {
                    return true;
                }
            }
            return false;
        }
    }
}
