package dev.ackademy.live.engine;

import dev.ackademy.limit.Forwarded;
import dev.ackademy.limit.Network;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import java.net.InetAddress;

/**
 * Who asks for a connection.
 *
 * @param visitor empty when no cookie tells
 */
record Caller(InetAddress address, String visitor) {
    /** @param visitorCookie its name; empty when none tells visitors apart */
    static Caller of(Request request, String visitorCookie) {
        InetAddress address = Forwarded.caller(
                request.remote().getAddress(), request.headers().getAll(Forwarded.HEADER));
        return new Caller(address, visitor(request, visitorCookie));
    }

    Network network() {
        return Network.of(address);
    }

    private static String visitor(Request request, String name) {
        String header = request.headers().get(HttpHeaderNames.COOKIE, "");
        return name.isEmpty() || header.isEmpty()
                ? ""
                : ServerCookieDecoder.STRICT.decode(header).stream()
                        .filter(cookie -> cookie.name().equals(name))
                        .findFirst()
                        .map(Cookie::value)
                        .orElse("");
    }
}
