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
    private final Reports reports;

    /** @param nanoTime as {@link System#nanoTime} */
    public Community(Database database, Clock clock, LongSupplier nanoTime, Notices notices, Bulletin bulletin) {
        this.notifications = new Notifications(new NotificationStore(database, clock), notices);
        this.comments = new Comments(database, clock, nanoTime, notifications, bulletin);
        this.reports = new Reports(database, clock, nanoTime, notifications);
    }

    Comments comments() {
        return comments;
    }

    Reports reports() {
        return reports;
    }

    public Notifications notifications() {
        return notifications;
    }

    /** @param most how many comments without a reply are told one by one */
    public Waiting waiting(int most) {
        return new Waiting(
                reports.open(),
                comments.flags().count(),
                comments.store().unanswered(),
                comments.store().unanswered(most));
    }

    /**
     * All addresses of this room.
     *
     * @param version of the site, which goes along with reports
     */
    public List<Routes> routes(Supplier<CourseCatalog> lessons, Sessions sessions, Views views, String version) {
        return List.of(
                new CommentPages(comments, notifications, lessons, sessions, views),
                new NotificationPages(notifications, lessons, sessions, views),
                new ReportPages(reports, sessions, views, version),
                new DeskPages(reports, comments, views));
    }
}
