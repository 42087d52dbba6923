package dev.ackademy.wire;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a packet says, ready to be put in any language: the id of a sentence and what stands in its gaps. The ids and gaps
 * are those of {@link #english()}.
 *
 * @param parameters quoted from the wire: escape them before they go into HTML
 */
public record Telling(String id, Map<String, String> parameters) {
    public Telling {
        if (!Sentences.has(id)) {
            throw new IllegalArgumentException("no sentence has the id '" + id + "'");
        }
        SortedMap<String, String> sorted = new TreeMap<>(parameters);
        parameters = Collections.unmodifiableSortedMap(sorted);
    }

    /** One sentence of plain words. */
    public String english() {
        return Sentences.english(id, parameters);
    }
}
