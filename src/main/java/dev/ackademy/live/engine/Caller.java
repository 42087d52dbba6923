package dev.ackademy.live.engine;

import dev.ackademy.limit.Network;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.List;

/**
 * Who asks for a connection.
 *
 * @param visitor empty when no cookie tells
 */
record Caller(InetAddress address, String visitor) {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    /** @param visitorCookie its name; empty when none tells visitors apart */
    static Caller of(Request request, String visitorCookie) {
        return new Caller(address(request), visitor(request, visitorCookie));
    }

    /** A proxy on this machine says for whom it asks, in the last entry: those before are hearsay. */
    private static InetAddress address(Request request) {
        InetAddress peer = request.remote().getAddress();
        if (!peer.isLoopbackAddress()) {
            return peer;
        }
        List<String> entries = request.headers().getAll(FORWARDED_FOR);
        if (entries.isEmpty()) {
            return peer;
        }
        String[] hops = entries.getLast().split(",", -1);
        InetAddress told = NetUtil.createInetAddressFromIpAddressString(hops[hops.length - 1].strip());
        return told == null ? peer : told;
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
