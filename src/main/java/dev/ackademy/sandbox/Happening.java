package dev.ackademy.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened on a bench, as its watchers are told.
 *
 * @param number counts up on each bench
 * @param at milliseconds since the epoch
 * @param what {@code enter}, {@code exit}, {@code join}, {@code leave} or {@code tell}
 * @param seat whose doing it was, see {@link Visitor#seat()}
 * @param space the namespace, with its slash
 * @param more what belongs to it: {@code room}, and for what was told {@code kind}, {@code id}, {@code text}, {@code to}
 */
record Happening(long number, long at, String what, String seat, String name, String space, Map<String, String> more) {
    Happening {
        more = Map.copyOf(more);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>(more);
        json.put("n", number);
        json.put("at", at);
        json.put("what", what);
        json.put("seat", seat);
        json.put("name", name);
        json.put("ns", space);
        return json;
    }
}
