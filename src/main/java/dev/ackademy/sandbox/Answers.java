package dev.ackademy.sandbox;

import java.util.Map;

/** What acks say. */
final class Answers {
    private Answers() {}

    static Map<String, Object> yes() {
        return Map.of("ok", true);
    }

    static Map<String, Object> yes(String field, Object value) {
        return Map.of("ok", true, field, value);
    }

    static Map<String, Object> no(String code) {
        return Map.of("ok", false, "code", code);
    }
}
