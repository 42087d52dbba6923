package dev.ackademy.draft;

import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.learner.Belongings;
import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Database;
import dev.ackademy.store.Sql;
import dev.ackademy.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The drafts of learners, and the versions that they replaced. */
public final class Drafts implements Belongings {
    /** So many versions of one draft are kept; the oldest goes. */
    static final int VERSIONS = 10;
    /** As much as can be submitted. */
    static final int MAX_BYTES = 256 * 1024;
    /** A text that was begun longer ago is kept as a version when it is written on. */
    private static final Duration SITTING = Duration.ofMinutes(30);

    private final Database database;
    private final Clock clock;

    public Drafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whose draft of what. */
    record Place(Visitor visitor, Slug exercise, ProgrammingLanguage language) {}

    /** The newest first, which is the draft. */
    List<Version> of(Place place) {
        return database.transaction(sql -> versions(sql, place));
    }

    /**
     * Keeps a text as the draft. It replaces the one that it was built upon; where that is not the newest any more, somebody
     * wrote on another device, and what they wrote stays as a version.
     *
     * @param base the version that the text was built upon; empty for none
     * @return the newest first, as it is now
     * @throws Refusal when it is larger than what can be submitted
     */
    List<Version> write(Place place, String text, Optional<UUID> base) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new Refusal(413, "too-large", "submission.too-large", MAX_BYTES / 1024);
        }
        return database.transaction(sql -> {
            List<Version> before = versions(sql, place);
            boolean same = !before.isEmpty() && before.getFirst().text().equals(text);
            if (!same && !replaced(sql, place, text, base)) {
                add(sql, place, text);
                versions(sql, place).stream()
                        .skip(VERSIONS)
                        .forEach(version -> sql.update("DELETE FROM draft WHERE id = ?", version.id()));
            }
            return versions(sql, place);
        });
    }

    /** One statement decides, so of two devices that built upon the same text only one replaces it. */
    private boolean replaced(Sql sql, Place place, String text, Optional<UUID> base) {
        Instant now = now();
        return base.isPresent()
                && sql.update(
                                """
                                UPDATE draft SET id = ?, text = ?, written_at = ?
                                WHERE id = ? AND visitor = ? AND exercise = ? AND language = ? AND begun_at > ?
                                """,
                                UUID.randomUUID(),
                                text,
                                Timestamp.from(now),
                                base.get(),
                                place.visitor().id(),
                                place.exercise().text(),
                                place.language().id(),
                                Timestamp.from(now.minus(SITTING)))
                        > 0;
    }

    private void add(Sql sql, Place place, String text) {
        Timestamp now = Timestamp.from(now());
        sql.update(
                """
                INSERT INTO draft (id, visitor, exercise, language, text, begun_at, written_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                place.visitor().id(),
                place.exercise().text(),
                place.language().id(),
                text,
                now,
                now);
    }

    private static List<Version> versions(Sql sql, Place place) {
        return sql.list(
                """
                SELECT id, text, written_at FROM draft WHERE visitor = ? AND exercise = ? AND language = ?
                ORDER BY written_at DESC, id
                """,
                row -> new Version(row.id("id"), row.text("text"), row.instant("written_at")),
                place.visitor().id(),
                place.exercise().text(),
                place.language().id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public void move(Sql sql, Visitor from, Visitor to) {
        sql.update("UPDATE draft SET visitor = ? WHERE visitor = ?", to.id(), from.id());
    }

    @Override
    public List<Map<String, Object>> export(Sql sql, Visitor visitor) {
        return sql.list(
                "SELECT id, exercise, language, text, written_at FROM draft WHERE visitor = ? ORDER BY written_at",
                row -> {
                    Map<String, Object> all = new LinkedHashMap<>();
                    all.put("exercise", row.text("exercise"));
                    all.put("language", row.text("language"));
                    all.putAll(new Version(row.id("id"), row.text("text"), row.instant("written_at")).tree());
                    return all;
                },
                visitor.id());
    }

    @Override
    public void erase(Sql sql, Visitor visitor) {
        sql.update("DELETE FROM draft WHERE visitor = ?", visitor.id());
    }
}
