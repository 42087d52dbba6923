package dev.ackademy.community;

import dev.ackademy.learner.Visitor;
import dev.ackademy.notice.Notices;
import dev.ackademy.store.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody should hear of. It is in the database first and told at once afterwards, as {@code notification} with how
 * many are unread: a number that is the same on all devices, so nothing is told twice.
 */
public final class Notifications {
    private static final int MOST = 100;

    private final NotificationStore store;
    private final Notices notices;

    Notifications(NotificationStore store, Notices notices) {
        this.store = store;
        this.notices = notices;
    }

    /** @return who has to be told, once the transaction is over */
    List<Visitor> reply(Sql sql, Comment reply, Visitor author) {
        return store.addReply(sql, reply, author);
    }

    void answer(Sql sql, Visitor reporter, UUID report) {
        store.addAnswer(sql, reporter, report);
    }

    /** Tells somebody on all devices how many there are now. */
    void tell(Visitor visitor) {
        notices.tell(visitor, "notification", Map.of("unread", unread(visitor)));
    }

    /** How many somebody has not read. */
    public int unread(Visitor visitor) {
        return store.unread(visitor);
    }

    /** The newest first, so many at most. */
    List<NotificationStore.Notification> of(Visitor visitor) {
        return store.of(visitor, MOST);
    }

    /** One of somebody's own; another's is as if there were none. */
    Optional<NotificationStore.Notification> open(Visitor visitor, UUID id) {
        Optional<NotificationStore.Notification> found = store.find(visitor, id);
        if (found.isPresent()) {
            store.read(visitor, id);
            tell(visitor);
        }
        return found;
    }

    void readAll(Visitor visitor) {
        store.readAll(visitor);
        tell(visitor);
    }

    void mute(Visitor visitor, UUID thread, boolean mute) {
        if (mute) {
            store.mute(visitor, thread);
        } else {
            store.unmute(visitor, thread);
        }
    }

    List<UUID> muted(Visitor visitor) {
        return store.muted(visitor);
    }
}
