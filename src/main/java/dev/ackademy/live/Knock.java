package dev.ackademy.live;

import java.net.InetAddress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client shows at the door of a namespace.
 *
 * @param auth the payload of its CONNECT packet, unchecked; empty when it sent none
 * @param headers of the HTTP request that opened the connection, names in lower case, repeated ones joined by a comma
 * @param address of the peer, or of whom a proxy on this machine says that it asks for
 * @param origin the page it comes from, or empty when it is no browser
 */
public record Knock(
        Map<String, @Nullable Object> auth, Map<String, String> headers, InetAddress address, String origin) {

    public Knock {
        auth = Collections.unmodifiableMap(new LinkedHashMap<>(auth));
        headers = Map.copyOf(headers);
    }
}
