package dev.ackademy.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What happened on each bench lately and who is there now, so that who comes later can be told. Bounded: 60 happenings a
 * bench, 500 benches with any, texts of 120 characters; half an hour after the last one all are forgotten. Who is there is
 * remembered as long as they are, and the first 48 of them are told. For any thread.
 */
final class Chronicle {
    static final int MOST_HAPPENINGS = 60;
    static final int MOST_BENCHES = 500;
    static final int MOST_TOLD = 48;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);
    private static final int LONGEST_TEXT = 120;

    private final Clock clock;
    /** Least recently told first. */
    private final Map<String, Deque<Happening>> logs = new LinkedHashMap<>();
    /** By bench, then by the id of the client's socket. Never empty inside. */
    private final Map<String, Map<String, Place>> here = new HashMap<>();

    private long count;

    Chronicle(Clock clock) {
        this.clock = clock;
    }

    /** One client in one namespace. */
    private record Place(String seat, String name, String space, Set<String> rooms) {
        Map<String, Object> json() {
            return Map.of("seat", seat, "name", name, "ns", space, "rooms", List.copyOf(rooms));
        }
    }

    /** Takes something down. The socket's id tells apart who is there; {@code more} as in {@link Happening}. */
    synchronized Happening add(String what, Visitor visitor, String socket, String space, Map<String, String> more) {
        count++;
        Map<String, String> kept = new LinkedHashMap<>(more);
        kept.computeIfPresent("text", (key, text) -> cut(text));
        String seat = visitor.seat().isEmpty() ? socket : visitor.seat();
        Happening happening = new Happening(count, clock.millis(), what, seat, visitor.name(), space, kept);
        Deque<Happening> known = logs.remove(visitor.bench());
        Deque<Happening> log = known == null ? new ArrayDeque<>() : known;
        log.addLast(happening);
        if (log.size() > MOST_HAPPENINGS) {
            log.removeFirst();
        }
        logs.put(visitor.bench(), log);
        forget();
        follow(visitor.bench(), happening, socket);
        return happening;
    }

    /** {@code log}: what happened, {@code here}: who is there, {@code n}: the number of the last happening. */
    synchronized Map<String, Object> past(String bench) {
        forget();
        return Map.of(
                "n", count,
                "log",
                        logs.getOrDefault(bench, new ArrayDeque<>()).stream()
                                .map(Happening::json)
                                .toList(),
                "here",
                        here.getOrDefault(bench, Map.of()).values().stream()
                                .limit(MOST_TOLD)
                                .map(Place::json)
                                .toList());
    }

    private void follow(String bench, Happening happening, String socket) {
        String room = happening.more().getOrDefault("room", "");
        Map<String, Place> places = here.getOrDefault(bench, Map.of());
        Place place = places.get(socket);
        if (happening.what().equals("enter")) {
            here.computeIfAbsent(bench, fresh -> new LinkedHashMap<>())
                    .put(socket, new Place(happening.seat(), happening.name(), happening.space(), new TreeSet<>()));
        } else if (place != null) {
            switch (happening.what()) {
                case "join" -> place.rooms().add(room);
                case "leave" -> place.rooms().remove(room);
                case "exit" -> {
                    places.remove(socket);
                    here.remove(bench, Map.of());
                }
                default -> {}
            }
        }
    }

    /** What was told last too long ago, or of too many benches, goes; the oldest stand first. */
    private void forget() {
        long oldest = clock.millis() - FORGOTTEN_AFTER.toMillis();
        Iterator<Deque<Happening>> all = logs.values().iterator();
        while (all.hasNext()) {
            if (all.next().getLast().at() >= oldest && logs.size() <= MOST_BENCHES) {
                return;
            }
            all.remove();
        }
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
    }
}
