package dev.ackademy.admin;

import dev.ackademy.limit.Network;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Wrong passwords by {@link Network}: after five within a minute nobody from there is heard for a minute. Remembers 10,000
 * addresses, the latest. Safe for many threads.
 */
final class Tries {
    private static final int MOST = 5;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<Network, Deque<Instant>> wrong = new LinkedHashMap<>();

    Tries(Clock clock) {
        this.clock = clock;
    }

    /** Whether nobody from there is heard now. */
    synchronized boolean tooMany(InetAddress address) {
        Deque<Instant> times = wrong.get(Network.of(address));
        return times != null && times.size() >= MOST && isRecent(times.getLast());
    }

    synchronized void addWrong(InetAddress address) {
        Network key = Network.of(address);
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
}
