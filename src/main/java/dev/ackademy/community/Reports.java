package dev.ackademy.community;

import dev.ackademy.learner.Visitor;
import dev.ackademy.limit.Allowances;
import dev.ackademy.limit.Network;
import dev.ackademy.store.Database;
import dev.ackademy.store.Row;
import dev.ackademy.web.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Problems with pages, told by anyone. Kept is what it takes to look into one; where a report came from is counted in memory
 * and kept nowhere.
 */
final class Reports {
    static final int AN_HOUR = 5;

    private static final int REMEMBERED = 10_000;

    private final Database database;
    private final Clock clock;
    private final Notifications notifications;
    private final Allowances<Network> pace;

    /** @param nanoTime as {@link System#nanoTime} */
    Reports(Database database, Clock clock, LongSupplier nanoTime, Notifications notifications) {
        this.database = database;
        this.clock = clock;
        this.notifications = notifications;
        this.pace = new Allowances<>(Duration.ofHours(1).dividedBy(AN_HOUR), AN_HOUR, REMEMBERED, nanoTime);
    }

    /**
     * Takes a report.
     *
     * @param reporter who wants an answer
     * @throws Refusal when there is no text, too much of it, or too many came from there
     */
    UUID add(String about, String typed, Optional<Visitor> reporter, String browser, String version, Network from) {
        String text = Typed.checked(typed);
        if (!pace.allows(from)) {
            throw new Refusal(429, "too-many", "report.too-many");
        }
        UUID id = UUID.randomUUID();
        database.update(
                "INSERT INTO problem_report (id, about, text, visitor, browser, version, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                about,
                text,
                reporter.map(Visitor::id).orElse(null),
                browser,
                version,
                now());
        return id;
    }

    /** Open ones, the oldest first; or closed ones, the last first. */
    List<Report> all(boolean closed, int most) {
        return database.list(
                "SELECT r.*, a.name AS reporter_name FROM problem_report r LEFT JOIN account a ON a.visitor = r.visitor"
                        + (closed
                                ? " WHERE r.closed_at IS NOT NULL ORDER BY r.closed_at DESC, r.id"
                                : " WHERE r.closed_at IS NULL ORDER BY r.created_at, r.id")
                        + " LIMIT ?",
                Reports::read,
                most);
    }

    /** How many are open. */
    int open() {
        return database.one("SELECT COUNT(*) AS n FROM problem_report WHERE closed_at IS NULL", row ->
                        (int) row.number("n"))
                .orElse(0);
    }

    Optional<Report> find(UUID id) {
        return database.one(
                "SELECT r.*, a.name AS reporter_name FROM problem_report r LEFT JOIN account a ON a.visitor = r.visitor"
                        + " WHERE r.id = ?",
                Reports::read,
                id);
    }

    /**
     * For instructors: tells the reporter.
     *
     * @throws Refusal when there is no text, or nobody who wants to read it
     */
    void answer(UUID id, String typed) {
        String text = Typed.checked(typed);
        Visitor reporter =
                find(id).flatMap(Report::reporter).orElseThrow(() -> new Refusal(410, "gone", "report.nobody"));
        database.transaction(sql -> {
            sql.update("UPDATE problem_report SET answer = ?, answered_at = ? WHERE id = ?", text, now(), id);
            notifications.answer(sql, reporter, id);
            return id;
        });
        notifications.tell(reporter);
    }

    /** For instructors. */
    void close(UUID id) {
        database.update("UPDATE problem_report SET closed_at = ? WHERE id = ? AND closed_at IS NULL", now(), id);
    }

    /** For instructors. */
    void reopen(UUID id) {
        database.update("UPDATE problem_report SET closed_at = NULL WHERE id = ?", id);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Report read(Row row) {
        return new Report(
                row.id("id"),
                row.text("about"),
                row.text("text"),
                row.optionalText("visitor").map(Visitor::new),
                row.optionalText("reporter_name"),
                row.text("browser"),
                row.text("version"),
                row.instant("created_at"),
                row.optionalText("answer"),
                row.optionalInstant("answered_at"),
                row.optionalInstant("closed_at").isPresent());
    }
}
