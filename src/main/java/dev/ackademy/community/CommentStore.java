package dev.ackademy.community;

import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Database;
import dev.ackademy.store.Row;
import dev.ackademy.store.Sql;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Comments in the database. Whatever changes which comments a thread has holds its first one's row. */
final class CommentStore {
    private static final String WITH_NAME =
            "SELECT c.*, a.name AS author_name FROM lesson_comment c" + " LEFT JOIN account a ON a.visitor = c.visitor";

    /** The threads of one page, the newest first. */
    private static final String THREADS =
            "SELECT id FROM lesson_comment WHERE lesson = ? AND thread = id ORDER BY created_at DESC, id LIMIT ? OFFSET ?";

    /** Comments that began a thread, which everyone may read and nobody has replied to. */
    private static final String UNANSWERED = " FROM lesson_comment c WHERE c.thread = c.id AND c.deleted_at IS NULL"
            + " AND c.hidden_at IS NULL"
            + " AND NOT EXISTS (SELECT 1 FROM lesson_comment r WHERE r.thread = c.id AND r.id <> c.id)";

    private final Database database;
    private final Clock clock;

    CommentStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param thread to which it replies; empty to begin one */
    UUID add(Sql sql, Slug lesson, Optional<UUID> thread, Visitor author, UiLanguage language, String text) {
        UUID id = UUID.randomUUID();
        sql.update(
                "INSERT INTO lesson_comment (id, lesson, thread, visitor, language, text, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                lesson.text(),
                thread.orElse(id),
                author.id(),
                language.tag(),
                text,
                now());
        return id;
    }

    /** Holds a thread until the transaction is over; false when it is gone. */
    static boolean hold(Sql sql, UUID thread) {
        return sql.one(
                        "SELECT id FROM lesson_comment WHERE id = ? AND thread = id FOR UPDATE",
                        row -> row.id("id"),
                        thread)
                .isPresent();
    }

    Optional<Comment> find(UUID id) {
        return database.one(WITH_NAME + " WHERE c.id = ?", CommentStore::read, id);
    }

    static Optional<Comment> find(Sql sql, UUID id) {
        return sql.one(WITH_NAME + " WHERE c.id = ?", CommentStore::read, id);
    }

    /** The comments that begin the threads of one page, the newest first. */
    List<Comment> first(Slug lesson, int most, int from) {
        return database.list(
                WITH_NAME + " WHERE c.id IN (" + THREADS + ") ORDER BY c.created_at DESC, c.id",
                CommentStore::read,
                lesson.text(),
                most,
                from);
    }

    /** The replies in these threads, the oldest first. */
    List<Comment> replies(Slug lesson, int most, int from) {
        return database.list(
                WITH_NAME + " WHERE c.thread <> c.id AND c.thread IN (" + THREADS + ") ORDER BY c.created_at, c.id",
                CommentStore::read,
                lesson.text(),
                most,
                from);
    }

    static int replies(Sql sql, UUID thread) {
        return sql.one(
                        "SELECT COUNT(*) AS n FROM lesson_comment WHERE thread = ? AND id <> thread",
                        row -> (int) row.number("n"),
                        thread)
                .orElse(0);
    }

    int threads(Slug lesson) {
        return number("SELECT COUNT(*) AS n FROM lesson_comment WHERE lesson = ? AND thread = id", lesson.text());
    }

    /** How many threads of the lesson stand before this one. */
    int before(Slug lesson, UUID thread) {
        return number(
                "SELECT COUNT(*) AS n FROM lesson_comment c JOIN lesson_comment one ON one.id = ?"
                        + " WHERE c.lesson = ? AND c.thread = c.id"
                        + " AND (c.created_at > one.created_at OR (c.created_at = one.created_at AND c.id < one.id))",
                thread,
                lesson.text());
    }

    /** How many comments of a lesson everyone may read. */
    int open(Slug lesson) {
        return number(
                "SELECT COUNT(*) AS n FROM lesson_comment WHERE lesson = ? AND deleted_at IS NULL AND hidden_at IS NULL",
                lesson.text());
    }

    int unanswered() {
        return number("SELECT COUNT(*) AS n" + UNANSWERED);
    }

    /** The oldest first. */
    List<Waiting.Unanswered> unanswered(int most) {
        return database.list(
                "SELECT c.id, c.lesson, c.language, c.created_at, c.text" + UNANSWERED
                        + " ORDER BY c.created_at, c.id LIMIT ?",
                row -> new Waiting.Unanswered(
                        row.id("id"),
                        new Slug(row.text("lesson")),
                        UiLanguage.of(row.text("language")).orElseThrow(),
                        row.instant("created_at"),
                        Problem.cut(row.text("text"))),
                most);
    }

    private int number(String query, Object... parameters) {
        return database.one(query, row -> (int) row.number("n"), parameters).orElse(0);
    }

    void edit(UUID id, String text) {
        database.update(
                "UPDATE lesson_comment SET text = ?, edited_at = ? WHERE id = ? AND deleted_at IS NULL",
                text,
                now(),
                id);
    }

    /** Takes a comment away; one that has replies leaves its place, and goes with the last of them. */
    void delete(Sql sql, Comment comment) {
        hold(sql, comment.thread());
        if (comment.first() && replies(sql, comment.id()) > 0) {
            sql.update(
                    "UPDATE lesson_comment SET visitor = NULL, text = '', deleted_at = ?, hidden_at = NULL,"
                            + " hidden_reason = NULL WHERE id = ?",
                    now(),
                    comment.id());
            sql.update("DELETE FROM comment_flag WHERE comment = ?", comment.id());
            sql.update("DELETE FROM notification WHERE comment = ?", comment.id());
            return;
        }
        sql.update("DELETE FROM lesson_comment WHERE id = ?", comment.id());
        if (replies(sql, comment.thread()) == 0) {
            sql.update("DELETE FROM lesson_comment WHERE id = ? AND deleted_at IS NOT NULL", comment.thread());
        }
    }

    void hide(UUID id, String reason) {
        database.update(
                "UPDATE lesson_comment SET hidden_at = ?, hidden_reason = ? WHERE id = ? AND deleted_at IS NULL",
                now(),
                reason,
                id);
    }

    void unhide(UUID id) {
        database.update("UPDATE lesson_comment SET hidden_at = NULL, hidden_reason = NULL WHERE id = ?", id);
    }

    /** Those that are hidden, the last first. */
    List<Comment> hidden(int most) {
        return database.list(
                WITH_NAME + " WHERE c.hidden_at IS NOT NULL ORDER BY c.hidden_at DESC, c.id LIMIT ?",
                CommentStore::read,
                most);
    }

    static List<Comment> of(Sql sql, Visitor author) {
        return sql.list(
                WITH_NAME + " WHERE c.visitor = ? ORDER BY c.created_at, c.id", CommentStore::read, author.id());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static Comment read(Row row) {
        return new Comment(
                row.id("id"),
                new Slug(row.text("lesson")),
                row.id("thread"),
                row.optionalText("visitor").map(Visitor::new),
                row.optionalText("author_name"),
                UiLanguage.of(row.text("language")).orElseThrow(),
                row.text("text"),
                row.instant("created_at"),
                row.optionalInstant("edited_at"),
                row.optionalInstant("deleted_at").isPresent(),
                row.optionalText("hidden_reason"));
    }
}
