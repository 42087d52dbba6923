package dev.ackademy.live.engine;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an HTTP request asks of the server, without its body.
 *
 * @param query decoded
 */
public record Request(
        HttpMethod method,
        String uri,
        String path,
        Map<String, List<String>> query,
        HttpHeaders headers,
        InetSocketAddress remote) {
    private static final String PATH = "/socket.io/";
    private static final String PROTOCOL = "4";
    private static final String WEBSOCKET = "websocket";
    private static final String POLLING = "polling";
    /** Sixteen bytes in Base64. */
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9+/]{22}==");

    /** What is not percent-encoded as it should be asks for nothing. */
    static Request of(FullHttpRequest request, InetSocketAddress remote) {
        QueryStringDecoder uri = new QueryStringDecoder(request.uri());
        String path = uri.rawPath();
        Map<String, List<String>> query = Map.of();
        try {
            path = uri.path();
            query = uri.parameters();
        } catch (IllegalArgumentException malformed) {
            // Then no parameter is there, and the request is refused for that.
        }
        return new Request(request.method(), request.uri(), path, query, request.headers(), remote);
    }

    /** Empty when it comes from no browser. */
    public String origin() {
        return headers.get(HttpHeaderNames.ORIGIN, "");
    }

    /** The secret of the connection it belongs to, empty when it wants a new one. */
    String sid() {
        return one("sid");
    }

    boolean wantsWebSocket() {
        return one("transport").equals(WEBSOCKET);
    }

    boolean isGet() {
        return method.equals(HttpMethod.GET);
    }

    boolean isPost() {
        return method.equals(HttpMethod.POST);
    }

    /** A browser asks what it may ask. */
    boolean isPreflight() {
        return method.equals(HttpMethod.OPTIONS);
    }

    /** What can be said against it before its connection is looked up (Engine.IO protocol, "Protocol"). */
    Optional<Fault> fault(Origins origins) {
        if (!path.equals(PATH)) {
            return Optional.of(Fault.NOT_FOUND);
        }
        if (!origins.allow(origin())) {
            return Optional.of(Fault.FORBIDDEN);
        }
        if (isPreflight()) {
            return Optional.empty();
        }
        if (!wantsWebSocket() && !one("transport").equals(POLLING)) {
            return Optional.of(Fault.UNKNOWN_TRANSPORT);
        }
        if (!one("EIO").equals(PROTOCOL)) {
            return Optional.of(Fault.UNSUPPORTED_PROTOCOL);
        }
        if (sid().isEmpty() && !isGet()) {
            return Optional.of(Fault.BAD_HANDSHAKE_METHOD);
        }
        boolean upgrade = headers.containsValue(HttpHeaderNames.UPGRADE, WEBSOCKET, true);
        boolean fits = wantsWebSocket() ? upgrade && isGet() && isHandshake() : !upgrade && (isGet() || isPost());
        return fits ? Optional.empty() : Optional.of(Fault.BAD_REQUEST);
    }

    /** RFC 6455, section 4.2.1, numbers 4 and 5; the version is answered by itself. */
    private boolean isHandshake() {
        return headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
                && NONCE.matcher(headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY, ""))
                        .matches();
    }

    /** A parameter given twice is as good as none: nobody should have to guess which one counts. */
    private String one(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.size() == 1 ? values.getFirst() : "";
    }
}
