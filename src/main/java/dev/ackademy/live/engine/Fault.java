package dev.ackademy.live.engine;

import io.netty.handler.codec.http.HttpResponseStatus;

/** Why a request is not served. The first six have the codes and words of the reference server. */
enum Fault {
    UNKNOWN_TRANSPORT(400, 0, "Transport unknown"),
    UNKNOWN_SID(400, 1, "Session ID unknown"),
    BAD_HANDSHAKE_METHOD(400, 2, "Bad handshake method"),
    BAD_REQUEST(400, 3, "Bad request"),
    FORBIDDEN(403, 4, "Forbidden"),
    UNSUPPORTED_PROTOCOL(400, 5, "Unsupported protocol version"),
    NOT_FOUND(404, 3, "Not found"),
    FULL(503, 3, "Too many connections"),
    TOO_MANY_FROM_ADDRESS(429, 3, "Too many connections from this address"),
    TOO_MANY_OF_VISITOR(429, 3, "Too many connections of this visitor"),
    TOO_FAST(429, 3, "Too many packets in a short time");

    private final int status;
    private final int code;
    private final String message;

    Fault(int status, int code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    HttpResponseStatus status() {
        return HttpResponseStatus.valueOf(status);
    }

    String json() {
        return "{\"code\":" + code + ",\"message\":\"" + message + "\"}";
    }
}
