package dev.ackademy.live;

import java.util.Set;

/**
 * How the live server listens and what it bears.
 *
 * @param port 0 takes a free one
 * @param origins pages that may connect, each exactly as in the {@code Origin} header; {@code *} lets any page in. A
 *     request without that header comes from no browser and is always let in
 * @param visitorCookie the cookie that tells visitors apart; empty when none does
 */
public record LiveSettings(
        String host, int port, Set<String> origins, String visitorCookie, LiveTiming timing, LiveLimits limits) {

    public LiveSettings {
        origins = Set.copyOf(origins);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535, but this is " + port);
        }
    }

    static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be more than 0, but is " + value);
        }
    }

    /** Listens on a free port of this machine only, for clients that are no browsers. */
    public static LiveSettings defaults() {
        return new LiveSettings("127.0.0.1", 0, Set.of(), "", LiveTiming.USUAL, LiveLimits.USUAL);
    }

    public LiveSettings at(String newHost, int newPort) {
        return new LiveSettings(newHost, newPort, origins, visitorCookie, timing, limits);
    }

    public LiveSettings forOrigins(String... newOrigins) {
        return new LiveSettings(host, port, Set.of(newOrigins), visitorCookie, timing, limits);
    }

    public LiveSettings visitorsBy(String cookie) {
        return new LiveSettings(host, port, origins, cookie, timing, limits);
    }

    public LiveSettings timed(LiveTiming newTiming) {
        return new LiveSettings(host, port, origins, visitorCookie, newTiming, limits);
    }

    public LiveSettings limited(LiveLimits newLimits) {
        return new LiveSettings(host, port, origins, visitorCookie, timing, newLimits);
    }
}
