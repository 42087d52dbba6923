package dev.ackademy.live.engine;

import java.util.Set;

/** The pages that may connect. A WebSocket knows no CORS, so the same question is asked of both transports. */
public record Origins(Set<String> exact) {
    private static final String ANY = "*";

    public Origins {
        exact = Set.copyOf(exact);
    }

    boolean isAny() {
        return exact.contains(ANY);
    }

    /** @param origin the header, empty when the request has none and so comes from no browser */
    boolean allow(String origin) {
        return origin.isEmpty() || isAny() || exact.contains(origin);
    }
}
