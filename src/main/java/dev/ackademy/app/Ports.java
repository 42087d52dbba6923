package dev.ackademy.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;

/** Where servers listen, and what browsers call that. */
final class Ports {
    /** Addresses that a browser on this machine reaches as localhost. */
    private static final Set<String> LOCAL = Set.of("127.0.0.1", "::1", "localhost", "0.0.0.0", "::");

    private Ports() {}

    /** What a browser calls a server that listens there: its origin (RFC 6454), unless a proxy stands in front. */
    static String origin(String host, int port) {
        String name = LOCAL.contains(host) ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port;
    }

    /** The live server must know the site's origin before the site listens, so a free port is picked beforehand. */
    static int orFree(String host, int port) throws IOException {
        if (port != 0) {
            return port;
        }
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return probe.getLocalPort();
        }
    }
}
