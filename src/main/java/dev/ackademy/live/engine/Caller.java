package dev.ackademy.live.engine;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Who asks for a connection.
 *
 * @param address of IPv6 the /64 network, which belongs to one household or one office
 * @param visitor empty when no cookie tells
 */
record Caller(String address, String visitor) {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int NETWORK_BYTES = 8;

    /** @param visitorCookie its name; empty when none tells visitors apart */
    static Caller of(Request request, String visitorCookie) {
        return new Caller(network(address(request)), visitor(request, visitorCookie));
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

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES))
                : address.getHostAddress();
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
