package dev.ackademy.community;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.Visitor;
import dev.ackademy.learner.account.Account;
import dev.ackademy.learner.account.Session;
import dev.ackademy.learner.account.Sessions;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.lesson.LessonStatus;
import dev.ackademy.web.Ids;
import dev.ackademy.web.Languages;
import dev.ackademy.web.Page;
import dev.ackademy.web.Refusal;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Views;
import dev.ackademy.web.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Comments below lessons, as a page of their own that needs no script. A lesson's page, which is the same for everybody, takes
 * the part {@code #comments} out of it.
 */
final class CommentPages implements Routes {
    static final int THREADS = 20;

    /** What is written into which form, where it could not be taken. */
    public record Draft(String place, String text, String refusal) {
        static final Draft NONE = new Draft("", "", "");
    }

    private final Comments comments;
    private final Notifications notifications;
    private final Supplier<CourseCatalog> lessons;
    private final Sessions sessions;
    private final Views views;

    CommentPages(
            Comments comments,
            Notifications notifications,
            Supplier<CourseCatalog> lessons,
            Sessions sessions,
            Views views) {
        this.comments = comments;
        this.notifications = notifications;
        this.lessons = lessons;
        this.sessions = sessions;
        this.views = views;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/{lang}/tracks/{track}/{lesson}/comments", this::show, Role.ANYONE);
        routes.post("/{lang}/tracks/{track}/{lesson}/comments", this::write, Role.LEARNER);
        routes.get("/{lang}/comments/{id}", context -> lead(context, comments.found(Ids.inPath(context))), Role.ANYONE);
        routes.post("/{lang}/comments/{id}/edit", this::edit, Role.LEARNER);
        routes.post(
                "/{lang}/comments/{id}/delete",
                context -> lead(context, comments.delete(Ids.inPath(context), visitor(context))),
                Role.LEARNER);
        routes.post("/{lang}/comments/{id}/report", this::flag, Role.LEARNER);
        routes.post("/{lang}/comments/{id}/mute", this::mute, Role.LEARNER);
        routes.post("/{lang}/comments/{id}/hide", this::hide, Role.INSTRUCTOR);
        routes.post(
                "/{lang}/comments/{id}/unhide",
                context -> lead(context, comments.unhide(Ids.inPath(context))),
                Role.INSTRUCTOR);
    }

    private void show(Context context) {
        int page = Optional.ofNullable(context.queryParam("page"))
                .filter(text -> text.matches("[1-9]\\d{0,4}"))
                .map(Integer::parseInt)
                .orElse(1);
        show(context, position(context), page, Draft.NONE);
    }

    private void write(Context context) {
        CourseCatalog.Position position = position(context);
        Slug lesson = position.lesson().slug();
        String text = Typed.field(context, "text");
        Optional<UUID> thread = Ids.of(Typed.field(context, "thread"));
        refusable(context, position, thread.map(id -> "reply-" + id).orElse("new"), text, language -> {
            UUID id = comments.write(lesson, thread, visitor(context), language, text);
            return comments.found(id);
        });
    }

    private void edit(Context context) {
        Comment comment = comments.found(Ids.inPath(context));
        String text = Typed.field(context, "text");
        refusable(
                context,
                position(comment),
                "edit-" + comment.id(),
                text,
                language -> comments.edit(comment.id(), visitor(context), text));
    }

    private void hide(Context context) {
        Comment comment = comments.found(Ids.inPath(context));
        String reason = Typed.field(context, "reason");
        refusable(
                context,
                position(comment),
                "hide-" + comment.id(),
                reason,
                language -> comments.hide(comment.id(), reason));
    }

    private void flag(Context context) {
        Comment comment = comments.found(Ids.inPath(context));
        refusable(
                context,
                position(comment),
                "report-" + comment.id(),
                "",
                language -> comments.flag(comment.id(), visitor(context), Typed.field(context, "reason")));
    }

    private void mute(Context context) {
        boolean mute = Typed.field(context, "mute").equals("yes");
        Comment comment = comments.mute(Ids.inPath(context), visitor(context), mute);
        if (Typed.field(context, "back").equals("notifications")) {
            context.redirect("/" + Languages.inPath(context).tag() + "/notifications", HttpStatus.SEE_OTHER);
        } else {
            lead(context, comment);
        }
    }

    /** Does it; where it is refused, shows the page again with the text where it was typed. */
    private void refusable(
            Context context,
            CourseCatalog.Position position,
            String place,
            String text,
            Function<UiLanguage, Comment> deed) {
        UiLanguage language = Languages.inPath(context);
        try {
            lead(context, deed.apply(language));
        } catch (Refusal refusal) {
            context.status(refusal.status());
            Draft draft =
                    new Draft(place, Typed.clean(text), refusal.in(views.texts().in(language)));
            show(context, position, page(position, place), draft);
        }
    }

    /** The page on which a form stands. */
    private int page(CourseCatalog.Position position, String place) {
        return Ids.of(place.substring(place.indexOf('-') + 1))
                .flatMap(comments.store()::find)
                .map(comment -> page(position.lesson().slug(), comment.thread()))
                .orElse(1);
    }

    private int page(Slug lesson, UUID thread) {
        return comments.store().before(lesson, thread) / THREADS + 1;
    }

    /** Leads to where the comment stands, or stood. */
    private void lead(Context context, Comment comment) {
        int page = page(comment.lesson(), comment.thread());
        String id =
                comments.store().find(comment.id()).isPresent() ? comment.id().toString() : "";
        String at = id.isEmpty() ? "" : "&at=" + id + "#c-" + id;
        context.redirect(
                "/" + Languages.inPath(context).tag() + position(comment).path() + "/comments?page=" + page + at,
                HttpStatus.SEE_OTHER);
    }

    private void show(Context context, CourseCatalog.Position position, int page, Draft draft) {
        UiLanguage language = Languages.inPath(context);
        Words words = views.texts().in(language);
        Map<String, Object> model = new HashMap<>();
        CommentsView view = view(context, position, page, words);
        model.put("comments", view);
        model.put("draft", draft);
        model.put(
                "at",
                Optional.ofNullable(context.queryParam("at"))
                        .flatMap(Ids::of)
                        .map(UUID::toString)
                        .orElse(""));
        model.put("reasons", FlagStore.REASONS);
        model.put("lessonTitle", position.lesson().in(language).title());
        model.put("lessonUrl", "/" + language.tag() + position.path());
        context.header("Cache-Control", "no-store");
        Page shown = new Page(
                        language,
                        position.path() + "/comments",
                        words.say(
                                "community.title",
                                position.lesson().in(language).title()),
                        "",
                        "learn")
                .asking("page", page > 1 ? Integer.toString(page) : "")
                .unlisted();
        views.show(context, shown, "community/comments", model);
    }

    private CommentsView view(Context context, CourseCatalog.Position position, int page, Words words) {
        Slug lesson = position.lesson().slug();
        CommentStore store = comments.store();
        CommentsView.Who who = who(context);
        int from = (page - 1) * THREADS;
        return new CommentsView(
                lesson.text(),
                "/" + words.language().tag() + position.path() + "/comments",
                store.open(lesson),
                CommentsView.threads(
                        store.first(lesson, THREADS, from), store.replies(lesson, THREADS, from), who, words),
                page,
                Math.max(1, (store.threads(lesson) + THREADS - 1) / THREADS),
                new CommentsView.Reader(who.visitor().isPresent(), who.teaches()));
    }

    private CommentsView.Who who(Context context) {
        return sessions.of(context)
                .map(Session::account)
                .map(account -> new CommentsView.Who(
                        Optional.of(account.visitor()),
                        account.role().may(Role.INSTRUCTOR),
                        comments.flags().by(account.visitor()),
                        Set.copyOf(notifications.muted(account.visitor()))))
                .orElse(CommentsView.Who.NOBODY);
    }

    private Visitor visitor(Context context) {
        return sessions.of(context).map(Session::account).map(Account::visitor).orElseThrow();
    }

    private CourseCatalog.Position position(Context context) {
        String lesson = context.pathParam("lesson");
        return Optional.of(lesson)
                .filter(Slug::isSlug)
                .flatMap(text -> lessons.get().find(new Slug(text)))
                .filter(found -> found.track().slug().text().equals(context.pathParam("track")))
                .filter(found -> found.lesson().status() != LessonStatus.DRAFT)
                .orElseThrow(() -> new NotFoundResponse("There is nothing at " + context.path() + "."));
    }

    private CourseCatalog.Position position(Comment comment) {
        return lessons.get()
                .find(comment.lesson())
                .orElseThrow(() -> new NotFoundResponse("Its lesson is not in the course any more."));
    }
}
