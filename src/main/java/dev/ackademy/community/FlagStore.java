package dev.ackademy.community;

import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Database;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who asked instructors to look at which comment, and why. */
final class FlagStore {
    /** What may be wrong with a comment; the end of a text's key, and as it is in the database. */
    static final List<String> REASONS = List.of("rude", "spam", "spoils", "private", "other");

    private final Database database;
    private final Clock clock;

    FlagStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param reasons each once
     * @param people how many
     */
    record Flagged(UUID comment, Set<String> reasons, int people) {}

    private record Flag(UUID comment, String reason) {}

    /** Counts once for each person and comment. */
    void add(UUID comment, Visitor by, String reason) {
        database.update(
                "INSERT INTO comment_flag (comment, visitor, reason, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                comment,
                by.id(),
                reason,
                Timestamp.from(clock.instant()));
    }

    /** An instructor has looked. */
    void settle(UUID comment) {
        database.update(
                "UPDATE comment_flag SET settled_at = ? WHERE comment = ? AND settled_at IS NULL",
                Timestamp.from(clock.instant()),
                comment);
    }

    /** Comments of a lesson that this person has reported. */
    Set<UUID> by(Visitor visitor) {
        return Set.copyOf(database.list(
                "SELECT comment FROM comment_flag WHERE visitor = ?", row -> row.id("comment"), visitor.id()));
    }

    /** How many comments nobody has looked at yet. */
    int count() {
        return database.one("SELECT COUNT(DISTINCT comment) AS n FROM comment_flag WHERE settled_at IS NULL", row ->
                        (int) row.number("n"))
                .orElse(0);
    }

    /** What nobody has looked at yet; what was reported first comes first. */
    List<Flagged> open(int most) {
        List<UUID> comments = database.list(
                "SELECT comment, MIN(created_at) AS since FROM comment_flag WHERE settled_at IS NULL"
                        + " GROUP BY comment ORDER BY since, comment LIMIT ?",
                row -> row.id("comment"),
                most);
        List<Flag> flags = database.list(
                "SELECT comment, reason FROM comment_flag WHERE settled_at IS NULL",
                row -> new Flag(row.id("comment"), row.text("reason")));
        return comments.stream()
                .map(comment -> {
                    List<Flag> of = flags.stream()
                            .filter(flag -> flag.comment().equals(comment))
                            .toList();
                    return new Flagged(
                            comment,
                            of.stream().map(Flag::reason).collect(Collectors.toCollection(TreeSet::new)),
                            of.size());
                })
                .toList();
    }
}
