package dev.ackademy.community;

import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Database;
import dev.ackademy.store.Row;
import dev.ackademy.store.Sql;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notifications in the database. What nobody may read any more is not told either. */
final class NotificationStore {
    private static final String OPEN = " FROM notification n LEFT JOIN lesson_comment c ON c.id = n.comment"
            + " LEFT JOIN account a ON a.visitor = c.visitor LEFT JOIN problem_report r ON r.id = n.report"
            + " WHERE n.visitor = ? AND (n.comment IS NULL OR (c.deleted_at IS NULL AND c.hidden_at IS NULL))";

    private final Database database;
    private final Clock clock;

    NotificationStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One thing that somebody should hear of.
     *
     * @param comment the reply, if it is one
     * @param name who replied; empty when they have left
     * @param lesson in which
     * @param text the reply, or the answer to a report
     * @param about the address that an answered report is about
     */
    record Notification(
            UUID id,
            Optional<UUID> comment,
            Optional<String> name,
            Optional<String> lesson,
            String text,
            Optional<String> about,
            Instant createdAt,
            boolean read) {}

    /** Tells a reply to everyone who wrote in its thread, but not to its author nor to who muted the thread. */
    List<Visitor> addReply(Sql sql, Comment reply, Visitor author) {
        List<Visitor> others = sql.list(
                "SELECT DISTINCT visitor FROM lesson_comment c WHERE c.thread = ? AND c.visitor IS NOT NULL AND c.visitor <> ?"
                        + " AND NOT EXISTS (SELECT 1 FROM thread_mute m WHERE m.thread = c.thread AND m.visitor = c.visitor)",
                row -> new Visitor(row.text("visitor")),
                reply.thread(),
                author.id());
        others.forEach(other -> sql.update(
                "INSERT INTO notification (id, visitor, comment, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                UUID.randomUUID(),
                other.id(),
                reply.id(),
                now()));
        return others;
    }

    /** Tells the answer to a report; a second answer takes the place of the first. */
    void addAnswer(Sql sql, Visitor reporter, UUID report) {
        sql.update("DELETE FROM notification WHERE report = ?", report);
        sql.update(
                "INSERT INTO notification (id, visitor, report, created_at) VALUES (?, ?, ?, ?)",
                UUID.randomUUID(),
                reporter.id(),
                report,
                now());
    }

    /** The newest first. */
    List<Notification> of(Visitor visitor, int most) {
        return database.list(
                "SELECT n.*, c.lesson, c.text AS comment_text, a.name AS author_name, r.answer, r.about" + OPEN
                        + " ORDER BY n.created_at DESC, n.id LIMIT ?",
                NotificationStore::read,
                visitor.id(),
                most);
    }

    Optional<Notification> find(Visitor visitor, UUID id) {
        return database.one(
                "SELECT n.*, c.lesson, c.text AS comment_text, a.name AS author_name, r.answer, r.about" + OPEN
                        + " AND n.id = ?",
                NotificationStore::read,
                visitor.id(),
                id);
    }

    int unread(Visitor visitor) {
        return database.one(
                        "SELECT COUNT(*) AS n" + OPEN + " AND n.read_at IS NULL",
                        row -> (int) row.number("n"),
                        visitor.id())
                .orElse(0);
    }

    void read(Visitor visitor, UUID id) {
        database.update(
                "UPDATE notification SET read_at = ? WHERE visitor = ? AND id = ? AND read_at IS NULL",
                now(),
                visitor.id(),
                id);
    }

    void readAll(Visitor visitor) {
        database.update(
                "UPDATE notification SET read_at = ? WHERE visitor = ? AND read_at IS NULL", now(), visitor.id());
    }

    void mute(Visitor visitor, UUID thread) {
        database.update(
                "INSERT INTO thread_mute (visitor, thread) VALUES (?, ?) ON CONFLICT DO NOTHING", visitor.id(), thread);
    }

    void unmute(Visitor visitor, UUID thread) {
        database.update("DELETE FROM thread_mute WHERE visitor = ? AND thread = ?", visitor.id(), thread);
    }

    List<UUID> muted(Visitor visitor) {
        return database.list("SELECT thread FROM thread_mute WHERE visitor = ?", row -> row.id("thread"), visitor.id());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Notification read(Row row) {
        return new Notification(
                row.id("id"),
                row.optionalText("comment").map(UUID::fromString),
                row.optionalText("author_name"),
                row.optionalText("lesson"),
                row.optionalText("comment_text")
                        .or(() -> row.optionalText("answer"))
                        .orElse(""),
                row.optionalText("about"),
                row.instant("created_at"),
                row.optionalInstant("read_at").isPresent());
    }
}
