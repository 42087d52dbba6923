package dev.ackademy.admin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Wrong passwords by address: after five within a minute nobody from there is heard for a minute. Remembers 10,000
 * addresses, the latest. Safe for many threads.
 *
 * <p>An IPv6 address counts as its first 64 bits, because whoever has one has all others of that network, too.
 */
final class Tries {
    private static final int MOST = 5;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;
    private static final int NETWORK_BYTES = 8;

    private final Clock clock;
    private final Map<String, Deque<Instant>> wrong = new LinkedHashMap<>();

    Tries(Clock clock) {
        this.clock = clock;
    }

    /** Whether nobody from there is heard now. */
    synchronized boolean tooMany(InetAddress address) {
        Deque<Instant> times = wrong.get(key(address));
        return times != null && times.size() >= MOST && isRecent(times.getLast());
    }

    synchronized void addWrong(InetAddress address) {
        String key = key(address);
        Deque<Instant> times = wrong.remove(key);
        if (times == null) {
            times = new ArrayDeque<>(MOST);
        }
        times.removeIf(time -> !isRecent(time));
        times.add(clock.instant());
        // Put in anew, so that the first of the map is the one that was quiet for longest.
        wrong.put(key, times);
        if (wrong.size() > MOST_ADDRESSES) {
            wrong.remove(wrong.keySet().iterator().next());
        }
    }

    private boolean isRecent(Instant time) {
        return time.plus(MINUTE).isAfter(clock.instant());
    }

    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
