package dev.ackademy.learner.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The time zones in which a learner's days are counted, one after the other. The first holds from the beginning; each change
 * counts from the next day of the zone before it, so that nobody gets a day twice by travelling. Without any, days are UTC's.
 */
public record Zones(List<Change> changes) {
    static final Zones NONE = new Zones(List.of());

    /** From now on somebody is there. */
    record Change(Instant at, ZoneId zone) {}

    public Zones {
        changes = changes.stream().sorted(Comparator.comparing(Change::at)).toList();
    }

    /** A zone by its name in the IANA database, such as {@code Asia/Seoul}; offsets and abbreviations are none. */
    static Optional<ZoneId> named(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    ZoneId at(Instant moment) {
        ZoneId zone = changes.isEmpty() ? ZoneOffset.UTC : changes.getFirst().zone();
        for (Change change : changes) {
            if (!day(moment, zone).isAfter(day(change.at(), zone))) {
                break;
            }
            zone = change.zone();
        }
        return zone;
    }

    LocalDate day(Instant moment) {
        return day(moment, at(moment));
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }

    /** The one that was chosen last, which holds from tomorrow at the latest. */
    Optional<ZoneId> chosen() {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(changes.getLast().zone());
    }

    /** With another choice. One that was made on the same day, and so never counted, is forgotten. */
    Zones choosing(ZoneId zone, Instant now) {
        List<Change> kept = new ArrayList<>(changes);
        if (kept.size() > 1) {
            Change last = kept.removeLast();
            Zones before = new Zones(kept);
            if (before.day(now).isAfter(before.day(last.at()))) {
                kept.add(last);
            }
        }
        if (kept.isEmpty() || !kept.getLast().zone().equals(zone)) {
            kept.add(new Change(now, zone));
        }
        return new Zones(kept);
    }
}
