package dev.ackademy.grader;

import java.util.Map;

/** A reason with the facts that its sentence tells. */
record Ended(Reason reason, Map<String, String> facts) {
    static Ended of(Reason reason) {
        return new Ended(reason, Map.of());
    }

    static Ended of(Reason reason, String fact, Object value) {
        return new Ended(reason, Map.of(fact, String.valueOf(value)));
    }
}
