package dev.ackademy.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The live server must know the site's origin before the site listens, so a free port is picked beforehand. */
final class Ports {
    private Ports() {}

    static int orFree(String host, int port) throws IOException {
        if (port != 0) {
            return port;
        }
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return probe.getLocalPort();
        }
    }
}
