package dev.ackademy.jail;

import dev.ackademy.kit.Deadline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads a stream to its end on a thread of its own and hands on its lines. A line longer than 64 KiB is handed on in
 * pieces, so the memory that it takes is bounded whatever comes.
 *
 * <p>A platform thread, because reading from a pipe holds the thread that does it.
 */
final class LinePump {
    private static final int LONGEST_LINE = 64 << 10;

    /** Is called by the pump's thread only. */
    interface Sink {
        /** So many bytes came; their lines follow. */
        default void bytes(int count) {}

        /** @param bytes that the line took in the stream, its end included */
        void line(String text, int bytes);

        /** No line follows. */
        default void ended() {}
    }

    private final InputStream stream;
    private final Sink sink;
    private final Thread thread;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private LinePump(String name, InputStream stream, Sink sink) {
        this.stream = stream;
        this.sink = sink;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    static LinePump start(String name, InputStream stream, Sink sink) {
        LinePump pump = new LinePump(name, stream, sink);
        pump.thread.start();
        return pump;
    }

    /** @return false when the deadline is over and the stream is not */
    boolean awaitEnd(Deadline deadline) throws InterruptedException {
        return thread.join(deadline.left());
    }

    private void run() {
        byte[] chunk = new byte[8 << 10];
        try (stream) {
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                sink.bytes(read);
                split(chunk, read);
            }
        } catch (IOException closed) {
            // The process was ended; what it wrote until then has been handed on.
        }
        if (line.size() > 0) {
            handOn(0);
        }
        sink.ended();
    }

    private void split(byte[] chunk, int length) {
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (chunk[i] == '\n') {
                line.write(chunk, start, i - start);
                handOn(1);
                start = i + 1;
            }
        }
        line.write(chunk, start, length - start);
        if (line.size() > LONGEST_LINE) {
            handOn(0);
        }
    }

    private void handOn(int end) {
        String text = line.toString(StandardCharsets.UTF_8);
        int bytes = line.size() + end;
        line.reset();
        sink.line(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, bytes);
    }
}
