package dev.ackademy.community;

import dev.ackademy.learner.account.Sessions;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.notice.Bulletin;
import dev.ackademy.notice.Notices;
import dev.ackademy.store.Database;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Views;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Comments, notifications and reports of one site, put together. */
public final class Community {
    private final Notifications notifications;
    private final Comments comments;

    /** @param nanoTime as {@link System#nanoTime} */
    public Community(Database database, Clock clock, LongSupplier nanoTime, Notices notices, Bulletin bulletin) {
        this.notifications = new Notifications(new NotificationStore(database, clock), notices);
        this.comments = new Comments(database, clock, nanoTime, notifications, bulletin);
    }

    Comments comments() {
        return comments;
    }

    public Notifications notifications() {
        return notifications;
    }

    /** All addresses of this room. */
    public List<Routes> routes(Supplier<CourseCatalog> lessons, Sessions sessions, Views views) {
        return List.of(new CommentPages(comments, notifications, lessons, sessions, views));
    }
}
