package dev.ackademy.web;

import java.util.regex.Pattern;

/**
 * Where the site listens and which addresses its pages name.
 *
 * @param host address to bind, such as {@code 127.0.0.1}
 * @param port 0 picks a free one
 * @param liveOrigin origin of the Socket.IO server, such as {@code http://localhost:7071}; empty when there is none
 * @param publicOrigin origin that visitors see when a reverse proxy stands in front; empty when there is none. With
 *     {@code https} cookies are marked Secure
 */
public record WebSettings(String host, int port, String liveOrigin, String publicOrigin) {
    /** Strict, because both origins end up in headers. */
    private static final Pattern ORIGIN =
            Pattern.compile("https?://[A-Za-z0-9.\\-]+(:[0-9]{1,5})?|https?://\\[[0-9a-fA-F:]+](:[0-9]{1,5})?");

    public WebSettings {
        if (host.isBlank() || port < 0 || port > 65535) {
            throw new IllegalArgumentException(
                    "expected a host and a port from 0 to 65535, got '" + host + "' and " + port);
        }
        checkOrigin("liveOrigin", liveOrigin);
        checkOrigin("publicOrigin", publicOrigin);
    }

    /** Whether visitors come over TLS. */
    public boolean secure() {
        return publicOrigin.startsWith("https:");
    }

    /**
     * Begins every absolute address of a page: what visitors see in front of a proxy, else where the site listens. Never
     * what a request says of itself. Empty while the port is not known.
     */
    public String origin() {
        if (!publicOrigin.isEmpty() || port == 0) {
            return publicOrigin;
        }
        String named = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return "http://" + (named.contains(":") ? "[" + named + "]" : named) + ":" + port;
    }

    /** The live server's origin for WebSocket addresses: {@code ws} for {@code http}, {@code wss} for {@code https}. */
    String liveSocketOrigin() {
        return liveOrigin.replaceFirst("^http", "ws");
    }

    private static void checkOrigin(String name, String origin) {
        if (!origin.isEmpty() && !ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    name + " is a scheme, a host and perhaps a port, such as http://localhost:7071, but this is '"
                            + origin + "'");
        }
    }
}
