package dev.ackademy.draft;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A text as it was at one time.
 *
 * @param id changes with the text
 */
record Version(UUID id, String text, Instant writtenAt) {
    /** For scripts and exports. */
    Map<String, Object> tree() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", id.toString());
        all.put("at", writtenAt.toString());
        all.put("text", text);
        return all;
    }
}
