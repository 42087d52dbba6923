package dev.ackademy.admin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operator's page shows instead of the password when it comes back: 160 random bits, good for eight hours and not
 * beyond the life of the process. The latest hundred count. Safe for many threads.
 */
final class Sessions {
    private static final int BYTES = 20;
    private static final int MOST = 100;
    private static final Duration LIFE = Duration.ofHours(8);

    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, Instant> ends = new LinkedHashMap<>();

    Sessions(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    synchronized String open() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        ends.put(id, clock.instant().plus(LIFE));
        if (ends.size() > MOST) {
            ends.remove(ends.keySet().iterator().next());
        }
        return id;
    }

    synchronized boolean isOpen(String id) {
        Instant end = ends.get(id);
        return end != null && end.isAfter(clock.instant());
    }
}
