package dev.ackademy.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Checks what an operator asked for before anything is opened, so that a slip is told as one. */
final class Asked {
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern ORIGIN =
            Pattern.compile("https?://([A-Za-z0-9.\\-]+|\\[[0-9a-fA-F:]+])(:[0-9]{1,5})?");

    private Asked() {}

    static void port(String option, int port) throws Refusal {
        if (port < 0 || port > HIGHEST_PORT) {
            throw Refusal.usage(option + " is a number from 0 to " + HIGHEST_PORT + ", not " + port + ".");
        }
    }

    static void host(String host) throws Refusal {
        try {
            InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw Refusal.usage("--host is an address of this machine, such as 127.0.0.1 or 0.0.0.0, but '" + host
                    + "' is none that can be found.");
        }
    }

    static void origin(String option, String origin) throws Refusal {
        if (!ORIGIN.matcher(origin).matches()) {
            throw Refusal.usage(option + " is a scheme, a host and perhaps a port, as https://learn.example.org, not '"
                    + origin + "'.");
        }
    }
}
