package dev.ackademy.wire;

import java.util.Locale;

/** Which side sent a packet. Some packets mean one thing from a client and another from the server. */
public enum Sender {
    CLIENT,
    SERVER;

    /** Ends the ids of {@link Telling}s that depend on the side. */
    String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
