package dev.ackademy.wire;

import dev.ackademy.kit.Problem;

/**
 * What came over the wire is no packet. The message says what was expected and quotes what was seen, cut. It carries no
 * stack trace: whoever sends garbage may send much of it.
 */
public final class MalformedPacket extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedPacket(String expected, String seen) {
        super("expected " + expected + ", but saw '" + Problem.cut(seen) + "'", null, false, false);
    }
}
