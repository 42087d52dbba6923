package dev.ackademy.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Asks at a steady rate, whether or not earlier answers have come: an open loop. The time of an answer counts from when its
 * request was due and not from when it went out, so a server that stalls is charged for all who waited behind the stall
 * (what is called coordinated omission is not left out).
 */
final class SteadyLoad {
    private final int port;
    private final byte[] request;
    private final int connections;

    SteadyLoad(int port, String path, int connections) {
        this.port = port;
        this.connections = connections;
        this.request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** How long all answers took. */
    static final class Times {
        /** The quickest first. */
        private final long[] nanos;

        private Times(LongStream nanos) {
            this.nanos = nanos.sorted().toArray();
        }

        Duration at(double part) {
            return Duration.ofNanos(nanos[Math.max(0, (int) Math.ceil(part * nanos.length) - 1)]);
        }
    }

    /** @param rate requests a second, over all connections */
    Times run(double rate, Duration time) throws IOException, InterruptedException {
        long every = (long) (1e9 * connections / rate);
        int each = (int) (time.toNanos() / every);
        long begin = System.nanoTime() + Duration.ofMillis(200).toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                long first = begin + every * i / connections;
                running.add(threads.submit(() -> ask(first, every, each)));
            }
            List<long[]> heard = new ArrayList<>();
            for (Future<long[]> one : running) {
                heard.add(one.get());
            }
            return new Times(heard.stream().flatMapToLong(LongStream::of));
        } catch (ExecutionException failed) {
            throw new IOException("a connection failed", failed.getCause());
        }
    }

    private long[] ask(long first, long every, int times) throws IOException {
        long[] took = new long[times];
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            Answers answers = new Answers(socket.getInputStream());
            for (int i = 0; i < times; i++) {
                long due = first + i * every;
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                out.write(request);
                answers.next();
                took[i] = System.nanoTime() - due;
            }
        }
        return took;
    }

    /** Reads answers to the same request, which are all of the same length once the first has told it. */
    private static final class Answers {
        private static final String LENGTH = "\r\ncontent-length: ";

        private final InputStream in;
        private final byte[] buffer = new byte[64 << 10];
        private int length;

        Answers(InputStream in) {
            this.in = in;
        }

        void next() throws IOException {
            int read = 0;
            while (length == 0 || read < length) {
                int got = in.read(buffer, read, length == 0 ? buffer.length - read : length - read);
                if (got < 0) {
                    throw new EOFException("the server closed the connection");
                }
                read += got;
                if (length == 0) {
                    length = whole(read);
                }
            }
        }

        /** Of the head and the body, once the head is there; before, 0. */
        private int whole(int read) throws IOException {
            String head = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
            int end = head.indexOf("\r\n\r\n");
            if (end < 0) {
                return 0;
            }
            if (!head.startsWith("HTTP/1.1 200 ")) {
                throw new IOException(
                        "expected 200, got: " + head.lines().findFirst().orElse(""));
            }
            int from = head.toLowerCase(Locale.ROOT).indexOf(LENGTH) + LENGTH.length();
            return end
                    + 4
                    + Integer.parseInt(
                            head.substring(from, head.indexOf('\r', from)).strip());
        }
    }
}
