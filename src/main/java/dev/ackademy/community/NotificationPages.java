package dev.ackademy.community;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.Visitor;
import dev.ackademy.learner.account.Account;
import dev.ackademy.learner.account.Session;
import dev.ackademy.learner.account.Sessions;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.web.Ids;
import dev.ackademy.web.Languages;
import dev.ackademy.web.Page;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Views;
import dev.ackademy.web.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What somebody should hear of, as a list that needs neither scripts nor the live server. */
final class NotificationPages implements Routes {
    private static final int EXCERPT = 160;

    private final Notifications notifications;
    private final Supplier<CourseCatalog> lessons;
    private final Sessions sessions;
    private final Views views;

    /**
     * @param comment the id of the reply; empty when this is the answer to a report
     * @param name empty when they have left
     * @param lesson its title, or the address that a report was about
     * @param text its beginning; of an answer all of it
     */
    public record OneView(
            String id,
            String comment,
            String name,
            String lesson,
            String text,
            String at,
            String moment,
            boolean read) {}

    NotificationPages(Notifications notifications, Supplier<CourseCatalog> lessons, Sessions sessions, Views views) {
        this.notifications = notifications;
        this.lessons = lessons;
        this.sessions = sessions;
        this.views = views;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/{lang}/notifications", this::show, Role.LEARNER);
        routes.post("/{lang}/notifications/read", this::readAll, Role.LEARNER);
        routes.post("/{lang}/notifications/{id}/open", this::open, Role.LEARNER);
    }

    private void show(Context context) {
        UiLanguage language = Languages.inPath(context);
        Words words = views.texts().in(language);
        List<OneView> all = notifications.of(visitor(context)).stream()
                .map(one -> view(one, words))
                .toList();
        context.header("Cache-Control", "no-store");
        views.show(
                context,
                new Page(language, "/notifications", words.say("notifications.title"), "", "account").unlisted(),
                "community/notifications",
                Map.of("notifications", all, "unread", all.stream().anyMatch(one -> !one.read())));
    }

    private OneView view(NotificationStore.Notification one, Words words) {
        String lesson = one.lesson()
                .flatMap(slug -> lessons.get().find(new Slug(slug)))
                .map(position -> position.lesson().in(words.language()).title())
                .orElse(one.about().orElse(""));
        return new OneView(
                one.id().toString(),
                one.comment().map(UUID::toString).orElse(""),
                one.name().orElse(""),
                lesson,
                one.comment().isPresent() ? excerpt(CommentHtml.plain(one.text())) : one.text(),
                one.createdAt().toString(),
                words.moment(one.createdAt()),
                one.read());
    }

    private static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + " …";
    }

    /** Opening is reading; so it is a form and no link, which a browser may follow by itself. */
    private void open(Context context) {
        String language = "/" + Languages.inPath(context).tag();
        NotificationStore.Notification one = notifications
                .open(visitor(context), Ids.inPath(context))
                .orElseThrow(() -> new NotFoundResponse("There is no such notification."));
        context.redirect(
                language + one.comment().map(id -> "/comments/" + id).orElse("/notifications"), HttpStatus.SEE_OTHER);
    }

    private void readAll(Context context) {
        notifications.readAll(visitor(context));
        context.redirect("/" + Languages.inPath(context).tag() + "/notifications", HttpStatus.SEE_OTHER);
    }

    private Visitor visitor(Context context) {
        return Optional.of(context)
                .flatMap(sessions::of)
                .map(Session::account)
                .map(Account::visitor)
                .orElseThrow();
    }
}
