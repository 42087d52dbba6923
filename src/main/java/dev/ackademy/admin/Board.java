package dev.ackademy.admin;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is where, as far as the notes tell that have been read. What operators see is made from it, so a newcomer and one who
 * has looked on for hours see the same. For the desk's thread.
 */
final class Board {
    private final Map<String, Place> places = new LinkedHashMap<>();

    private record Place(Seen seen, Set<String> rooms) {}

    void add(Seen seen, Set<String> rooms) {
        places.put(seen.id(), new Place(seen, new HashSet<>(rooms)));
    }

    void move(String id, String transport) {
        places.computeIfPresent(id, (same, place) -> new Place(place.seen().over(transport), place.rooms()));
    }

    void join(String id, String room) {
        Optional.ofNullable(places.get(id)).ifPresent(place -> place.rooms().add(room));
    }

    void leave(String id, String room) {
        Optional.ofNullable(places.get(id)).ifPresent(place -> place.rooms().remove(room));
    }

    /** The rooms it was in. */
    Set<String> remove(String id) {
        Place place = places.remove(id);
        return place == null ? Set.of() : place.rooms();
    }

    Collection<Seen> all() {
        return places.values().stream().map(Place::seen).toList();
    }

    /** As the page wants them. */
    List<Map<String, Object>> told(int most) {
        Stream<Place> first = places.values().stream().limit(most);
        return first.map(place -> place.seen().told(place.rooms())).toList();
    }
}
