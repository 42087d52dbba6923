package dev.ackademy.limit;

import java.net.InetAddress;
import java.util.List;

/** Whose request a reverse proxy on this machine hands on. */
public final class Forwarded {
    /** The header in which the proxy says so. */
    public static final String HEADER = "X-Forwarded-For";

    private Forwarded() {}

    /**
     * Who asks. Only a proxy on this machine is believed, and only its own entry, the last: those before are hearsay.
     *
     * @param peer who is connected
     * @param headers all headers of that name
     */
    public static InetAddress caller(InetAddress peer, List<String> headers) {
        if (!peer.isLoopbackAddress() || headers.isEmpty()) {
            return peer;
        }
        String[] hops = headers.getLast().split(",", -1);
        try {
            return InetAddress.ofLiteral(hops[hops.length - 1].strip());
        } catch (IllegalArgumentException nobody) {
            return peer;
        }
    }
}
