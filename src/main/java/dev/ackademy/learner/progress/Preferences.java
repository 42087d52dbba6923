package dev.ackademy.learner.progress;

import dev.ackademy.learner.Belongings;
import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Database;
import dev.ackademy.store.Sql;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What learners chose about how they are counted. Of who never chose, nothing is kept. */
public final class Preferences implements Belongings {
    private final Database database;
    private final Clock clock;

    public Preferences(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What somebody chose.
     *
     * @param numbers whether they want to see XP, levels and streak
     * @param stored whether they chose at all
     */
    public record Choice(boolean numbers, Zones zones, boolean stored) {
        /** For scripts. */
        Map<String, Object> tree() {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("numbers", numbers);
            all.put("zones", zones.changes().stream().map(Preferences::tree).toList());
            all.put("stored", stored);
            return all;
        }
    }

    private static Map<String, String> tree(Zones.Change change) {
        return new TreeMap<>(
                Map.of("at", change.at().toString(), "zone", change.zone().getId()));
    }

    public Choice of(Visitor visitor) {
        return database.transaction(sql -> choice(sql, visitor));
    }

    /** In one statement: between two, somebody may have chosen, and the answer would hold half of it. */
    private static Choice choice(Sql sql, Visitor visitor) {
        List<Kept> kept = sql.list(
                """
                SELECT p.numbers, z.changed_at, z.zone FROM preference p
                LEFT JOIN preference_zone z ON z.visitor = p.visitor WHERE p.visitor = ?
                """,
                row -> new Kept(
                        row.number("numbers") == 1,
                        row.optionalText("zone")
                                .map(zone -> new Zones.Change(row.instant("changed_at"), ZoneId.of(zone)))),
                visitor.id());
        return new Choice(
                kept.stream().allMatch(Kept::numbers),
                new Zones(kept.stream().flatMap(one -> one.change().stream()).toList()),
                !kept.isEmpty());
    }

    private record Kept(boolean numbers, Optional<Zones.Change> change) {}

    void choose(Visitor visitor, boolean numbers, Optional<ZoneId> zone) {
        database.transaction(sql -> {
            put(sql, visitor, numbers);
            zone.ifPresent(
                    chosen -> put(sql, visitor, choice(sql, visitor).zones().choosing(chosen, clock.instant())));
            return visitor;
        });
    }

    private static void put(Sql sql, Visitor visitor, boolean numbers) {
        sql.update("INSERT INTO preference (visitor, numbers) VALUES (?, 1) ON CONFLICT DO NOTHING", visitor.id());
        sql.update("UPDATE preference SET numbers = ? WHERE visitor = ?", numbers ? 1 : 0, visitor.id());
    }

    private static void put(Sql sql, Visitor visitor, Zones zones) {
        sql.update("DELETE FROM preference_zone WHERE visitor = ?", visitor.id());
        zones.changes()
                .forEach(change -> sql.update(
                        "INSERT INTO preference_zone (visitor, changed_at, zone) VALUES (?, ?, ?)",
                        visitor.id(),
                        Timestamp.from(change.at()),
                        change.zone().getId()));
    }

    @Override
    public String name() {
        return "preferences";
    }

    /** Who has an account has chosen there; only otherwise what they bring counts. */
    @Override
    public void move(Sql sql, Visitor from, Visitor to) {
        Choice brought = choice(sql, from);
        if (brought.stored() && !choice(sql, to).stored()) {
            put(sql, to, brought.numbers());
            put(sql, to, brought.zones());
        }
        erase(sql, from);
    }

    @Override
    public Map<String, Object> export(Sql sql, Visitor visitor) {
        Map<String, Object> all = choice(sql, visitor).tree();
        all.remove("stored");
        return all;
    }

    @Override
    public void erase(Sql sql, Visitor visitor) {
        sql.update("DELETE FROM preference WHERE visitor = ?", visitor.id());
        sql.update("DELETE FROM preference_zone WHERE visitor = ?", visitor.id());
    }
}
