package dev.ackademy.grader.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What one connection brings, looked at before the library keeps any of it. The library takes frames of any length into
 * memory, and owes an answer to every ping until somebody reads it, so a server needs few bytes to fill this process. Past
 * the head of a 101 the bytes are WebSocket frames (RFC 6455, 5.2), of which only the heads are read here; of any other
 * response nothing is.
 */
final class Inflow extends FilterInputStream {
    /** Of a head so long nothing good is to be expected; the library gives up earlier. */
    private static final int LONGEST_HEAD = 512 << 10;

    private static final String SWITCHING = "HTTP/1.1 101";
    private static final int FIRST_CONTROL = 8;

    /** Told of each frame; refuses by throwing. */
    interface Gauge {
        /** @param control a ping, a pong or a close */
        void frame(boolean control, long length) throws IOException;
    }

    private enum Part {
        HEAD,
        FRAMES,
        ANYTHING
    }

    private final Gauge gauge;
    private final StringBuilder head = new StringBuilder();
    private Part part = Part.HEAD;
    private int headBytes;
    private final byte[] frame = new byte[14];
    private int frameBytes;
    private long payloadLeft;

    Inflow(InputStream in, Gauge gauge) {
        super(in);
        this.gauge = gauge;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        int end = from + Math.max(read, 0);
        int at = from;
        while (at < end && part == Part.HEAD) {
            head((char) (bytes[at++] & 0xff));
        }
        while (at < end && part == Part.FRAMES) {
            int skipped = (int) Math.min(payloadLeft, end - at);
            payloadLeft -= skipped;
            at += skipped;
            if (at < end) {
                frame(bytes[at++]);
            }
        }
        return read;
    }

    /** Only its beginning and its last letters matter. */
    private void head(char letter) {
        headBytes++;
        head.append(letter);
        if (head.length() > SWITCHING.length() + 4) {
            head.deleteCharAt(SWITCHING.length());
        }
        if (headBytes > LONGEST_HEAD) {
            part = Part.ANYTHING;
        } else if (head.length() > SWITCHING.length() && head.toString().endsWith("\r\n\r\n")) {
            part = head.toString().startsWith(SWITCHING) ? Part.FRAMES : Part.ANYTHING;
        }
    }

    private void frame(byte next) throws IOException {
        frame[frameBytes++] = next;
        if (frameBytes < 2) {
            return;
        }
        int told = frame[1] & 0x7f;
        int lengthBytes = told == 127 ? 8 : told == 126 ? 2 : 0;
        int maskBytes = (frame[1] & 0x80) == 0 ? 0 : 4;
        if (frameBytes < 2 + lengthBytes + maskBytes) {
            return;
        }
        long length = lengthBytes == 0 ? told : 0;
        for (int i = 0; i < lengthBytes; i++) {
            length = length << 8 | (frame[2 + i] & 0xff);
        }
        frameBytes = 0;
        payloadLeft = Math.max(0, length);
        gauge.frame((frame[0] & 0x0f) >= FIRST_CONTROL, length < 0 ? Long.MAX_VALUE : length);
    }
}
