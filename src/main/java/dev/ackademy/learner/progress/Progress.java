package dev.ackademy.learner.progress;

import dev.ackademy.learner.Belongings;
import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Database;
import dev.ackademy.store.Sql;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The events of visitors in the database: a set for each, which only grows. Whatever the order in which devices hand in their
 * logs, and however often, the set is the same in the end.
 */
public final class Progress implements Belongings {
    private final Database database;
    private final Receipts receipts;
    private final Supplier<Syllabus> course;

    /** @param course as it stands when it is asked */
    public Progress(Database database, Receipts receipts, Supplier<Syllabus> course) {
        this.database = database;
        this.receipts = receipts;
        this.course = course;
    }

    /** Adds what grading has shown; what is there already stays. */
    public void add(Visitor visitor, List<Event> events) {
        database.transaction(sql -> {
            events.stream().filter(event -> claim(sql, visitor, event)).forEach(event -> put(sql, visitor, event));
            settle(sql, visitor);
            return visitor;
        });
    }

    /**
     * Adds what a device has kept.
     *
     * @param kept receipts
     * @return the places, from 0, of those that do not count: not signed by us, or another account's
     */
    List<Integer> join(Visitor visitor, List<String> kept) {
        List<Integer> refused = new ArrayList<>();
        return database.transaction(sql -> {
            for (int i = 0; i < kept.size(); i++) {
                Optional<Event> event = receipts.read(kept.get(i)).filter(read -> claim(sql, visitor, read));
                event.ifPresentOrElse(read -> put(sql, visitor, read), add(refused, i));
            }
            settle(sql, visitor);
            return refused;
        });
    }

    private static Runnable add(List<Integer> refused, int place) {
        return () -> refused.add(place);
    }

    /** What a submission has unlocked that a later edition of the course must not take away. */
    public List<Event> unlockedBy(Visitor visitor, UUID submission) {
        return of(visitor).stream()
                .filter(event -> event instanceof Event.Unlocked)
                .filter(event -> event.submission().equals(submission))
                .toList();
    }

    /** Writes down which of the {@link Awards#KEPT} the log unlocks by now, each with the event that did it. */
    private void settle(Sql sql, Visitor visitor) {
        List<Event> log = events(sql, visitor);
        Map<Achievement, Instant> earned = Awards.earned(log, course.get());
        earned.keySet().retainAll(Awards.KEPT);
        earned.forEach((achievement, at) -> log.stream()
                .filter(event -> event.at().equals(at))
                .findFirst()
                .map(event -> new Event.Unlocked(event.submission(), event.exercise(), achievement, at))
                .ifPresent(unlocked -> put(sql, visitor, unlocked)));
    }

    /** All of a visitor's, the oldest first. */
    public List<Event> of(Visitor visitor) {
        return database.transaction(sql -> events(sql, visitor));
    }

    private static List<Event> events(Sql sql, Visitor visitor) {
        return sql
                .list(
                        "SELECT body FROM progress_event WHERE visitor = ?",
                        row -> EventJson.read(row.text("body").getBytes(StandardCharsets.UTF_8))
                                .orElseThrow(),
                        visitor.id())
                .stream()
                .sorted(Comparator.comparing(Event::at).thenComparing(Event::id))
                .toList();
    }

    /**
     * Makes an event this visitor's, unless another account has it. Whoever has no account keeps theirs in the browser, which
     * may have lost its cookie since, so they do not hold on to them here.
     */
    private static boolean claim(Sql sql, Visitor visitor, Event event) {
        sql.update(
                "INSERT INTO progress_claim (receipt, visitor) VALUES (?, ?) ON CONFLICT DO NOTHING",
                event.receipt(),
                visitor.id());
        // One statement, so that of two accounts that come at the same moment one is too late.
        sql.update("""
                UPDATE progress_claim SET visitor = ? WHERE receipt = ? AND visitor <> ?
                AND NOT EXISTS (SELECT 1 FROM account WHERE account.visitor = progress_claim.visitor)
                """, visitor.id(), event.receipt(), visitor.id());
        return sql.one(
                        "SELECT visitor FROM progress_claim WHERE receipt = ?",
                        row -> row.text("visitor"),
                        event.receipt())
                .filter(visitor.id()::equals)
                .isPresent();
    }

    private static void put(Sql sql, Visitor visitor, Event event) {
        String body = body(event);
        int added = sql.update(
                "INSERT INTO progress_event (visitor, id, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                visitor.id(),
                event.id(),
                body);
        if (added > 0) {
            return;
        }
        Event known = sql.one(
                        "SELECT body FROM progress_event WHERE visitor = ? AND id = ? FOR UPDATE",
                        row -> EventJson.read(row.text("body").getBytes(StandardCharsets.UTF_8))
                                .orElseThrow(),
                        visitor.id(),
                        event.id())
                .orElseThrow();
        Event stays = Event.better(known, event);
        if (!stays.equals(known)) {
            sql.update(
                    "UPDATE progress_event SET body = ? WHERE visitor = ? AND id = ?", body, visitor.id(), event.id());
        }
    }

    private static String body(Event event) {
        return new String(EventJson.write(event), StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public void move(Sql sql, Visitor from, Visitor to) {
        sql.update("UPDATE progress_claim SET visitor = ? WHERE visitor = ?", to.id(), from.id());
        events(sql, from).forEach(event -> put(sql, to, event));
        settle(sql, to);
        sql.update("DELETE FROM progress_event WHERE visitor = ?", from.id());
    }

    @Override
    public List<Map<String, Object>> export(Sql sql, Visitor visitor) {
        return events(sql, visitor).stream().map(EventJson::tree).toList();
    }

    @Override
    public void erase(Sql sql, Visitor visitor) {
        sql.update("DELETE FROM progress_event WHERE visitor = ?", visitor.id());
        sql.update("DELETE FROM progress_claim WHERE visitor = ?", visitor.id());
    }
}
