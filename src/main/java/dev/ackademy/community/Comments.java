package dev.ackademy.community;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.Visitor;
import dev.ackademy.limit.Allowances;
import dev.ackademy.notice.Bulletin;
import dev.ackademy.store.Database;
import dev.ackademy.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Writing below lessons, and what may become of what was written. Each method throws a {@link Refusal} when somebody asks for
 * what is not theirs, writes too much, or too often.
 */
final class Comments {
    /** So many replies are in one thread at most. */
    static final int REPLIES = 100;

    private static final int REMEMBERED = 10_000;

    private final Database database;
    private final CommentStore store;
    private final FlagStore flags;
    private final Notifications notifications;
    private final Bulletin bulletin;
    private final Allowances<Visitor> writing;
    private final Allowances<Visitor> flagging;

    /** @param nanoTime as {@link System#nanoTime} */
    Comments(Database database, Clock clock, LongSupplier nanoTime, Notifications notifications, Bulletin bulletin) {
        this.database = database;
        this.store = new CommentStore(database, clock);
        this.flags = new FlagStore(database, clock);
        this.notifications = notifications;
        this.bulletin = bulletin;
        this.writing = new Allowances<>(Duration.ofSeconds(20), 5, REMEMBERED, nanoTime);
        this.flagging = new Allowances<>(Duration.ofMinutes(1), 10, REMEMBERED, nanoTime);
    }

    CommentStore store() {
        return store;
    }

    FlagStore flags() {
        return flags;
    }

    /** @param thread to which it replies; empty to begin one */
    UUID write(Slug lesson, Optional<UUID> thread, Visitor author, UiLanguage language, String typed) {
        String text = Typed.checked(typed);
        thread.ifPresent(first -> mayReply(lesson, first));
        paced(author);
        Written written = database.transaction(sql -> {
            thread.ifPresent(first -> {
                if (!CommentStore.hold(sql, first)) {
                    throw gone();
                }
                if (CommentStore.replies(sql, first) >= REPLIES) {
                    throw new Refusal(409, "thread-full", "community.thread-full");
                }
            });
            UUID id = store.add(sql, lesson, thread, author, language, text);
            Comment comment = CommentStore.find(sql, id).orElseThrow();
            return new Written(id, comment.first() ? List.of() : notifications.reply(sql, comment, author));
        });
        written.others().forEach(notifications::tell);
        count(lesson);
        return written.id();
    }

    private record Written(UUID id, List<Visitor> others) {}

    private void mayReply(Slug lesson, UUID thread) {
        Comment first = found(thread);
        if (!first.first() || !first.lesson().equals(lesson) || first.hidden().isPresent()) {
            throw gone();
        }
    }

    private void paced(Visitor author) {
        if (!writing.allows(author)) {
            throw new Refusal(429, "too-many", "community.too-many");
        }
    }

    /** The comment, with anything still to be read in it. */
    Comment found(UUID id) {
        return store.find(id).orElseThrow(Comments::gone);
    }

    private static Refusal gone() {
        return new Refusal(410, "gone", "community.gone");
    }

    private Comment own(UUID id, Visitor asks) {
        Comment comment = found(id);
        if (!comment.by(asks)) {
            throw new Refusal(403, "not-yours", "community.not-yours");
        }
        return comment;
    }

    Comment edit(UUID id, Visitor asks, String typed) {
        Comment comment = own(id, asks);
        String text = Typed.checked(typed);
        if (!text.equals(comment.text())) {
            paced(asks);
            store.edit(id, text);
        }
        return comment;
    }

    Comment delete(UUID id, Visitor asks) {
        Comment comment = own(id, asks);
        List<Visitor> told = database.transaction(sql -> {
            List<Visitor> others = sql.list(
                    "SELECT visitor FROM notification WHERE comment = ? AND read_at IS NULL",
                    row -> new Visitor(row.text("visitor")),
                    id);
            store.delete(sql, comment);
            return others;
        });
        told.forEach(notifications::tell);
        count(comment.lesson());
        return comment;
    }

    /** Asks instructors to look at it; once for each person and comment, and not at one's own. */
    Comment flag(UUID id, Visitor asks, String reason) {
        Comment comment = found(id);
        if (!comment.open() || comment.by(asks) || !FlagStore.REASONS.contains(reason)) {
            throw new Refusal(422, "not-reported", "community.not-reported");
        }
        if (!flagging.allows(asks)) {
            throw new Refusal(429, "too-many", "community.too-many");
        }
        flags.add(id, asks, reason);
        return comment;
    }

    /** For instructors. What was reported of it is settled with that. */
    Comment hide(UUID id, String typed) {
        Comment comment = found(id);
        if (comment.deleted()) {
            throw gone();
        }
        store.hide(id, Typed.checked(typed));
        flags.settle(id);
        count(comment.lesson());
        return comment;
    }

    /** For instructors. */
    Comment unhide(UUID id) {
        Comment comment = found(id);
        store.unhide(id);
        count(comment.lesson());
        return comment;
    }

    /** For instructors: nothing is wrong with it. */
    void settle(UUID id) {
        flags.settle(id);
    }

    Comment mute(UUID id, Visitor asks, boolean mute) {
        Comment comment = found(id);
        notifications.mute(asks, comment.thread(), mute);
        return comment;
    }

    private void count(Slug lesson) {
        bulletin.tell(lesson, "comments", Map.of("count", store.open(lesson)));
    }
}
