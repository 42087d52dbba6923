package dev.ackademy.admin;

import dev.ackademy.live.Knock;
import dev.ackademy.live.LiveSocket;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A socket as operators see it. It holds nothing that opens anything: not the connection's secret, not the auth payload,
 * no query string, and of the headers only those named here, so that a cookie, a token or a header that nobody has thought
 * of stays where it is.
 */
record Seen(
        String namespace,
        String id,
        String client,
        String transport,
        String address,
        Map<String, String> headers,
        boolean fromPage,
        Instant opened) {

    private static final Set<String> SHOWN = Set.of(
            "host",
            "origin",
            "user-agent",
            "accept-language",
            "accept-encoding",
            "connection",
            "upgrade",
            "sec-websocket-version",
            "sec-websocket-extensions",
            "x-forwarded-for",
            "x-forwarded-proto",
            "x-real-ip");

    static Seen of(String namespace, LiveSocket socket) {
        Knock knock = socket.knock();
        return new Seen(
                namespace,
                socket.id(),
                socket.link().id(),
                socket.link().transport(),
                knock.address().getHostAddress(),
                knock.headers().entrySet().stream()
                        .filter(header -> SHOWN.contains(header.getKey()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                header -> Excerpt.cut(header.getValue()),
                                (one, other) -> one,
                                TreeMap::new)),
                !knock.origin().isEmpty(),
                socket.link().opened());
    }

    Seen over(String newTransport) {
        return new Seen(namespace, id, client, newTransport, address, headers, fromPage, opened);
    }

    boolean isPolling() {
        return transport.equals("polling");
    }

    /** {@code SerializedSocket} of the Admin UI. */
    Map<String, Object> told(Set<String> rooms) {
        Map<String, Object> handshake = new LinkedHashMap<>();
        handshake.put("address", address);
        handshake.put("headers", headers);
        handshake.put("query", Map.of());
        handshake.put("issued", opened.toEpochMilli());
        handshake.put("secure", false);
        handshake.put("time", opened.toString());
        handshake.put("url", "/socket.io/");
        handshake.put("xdomain", fromPage);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", id);
        told.put("clientId", client);
        told.put("transport", transport);
        told.put("nsp", namespace);
        told.put("data", Map.of());
        told.put("handshake", handshake);
        told.put("rooms", rooms.stream().sorted().toList());
        return told;
    }
}
