package dev.ackademy.community;

import dev.ackademy.kit.UiLanguage;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** For instructors: problems that were told, and comments that were reported or are hidden. */
final class DeskPages implements Routes {
    private static final int MOST = 100;

    private final Reports reports;
    private final Comments comments;
    private final Views views;

    /**
     * @param name of who wants an answer; empty when nobody does
     * @param answered when, for people; empty when it was not
     */
    public record ReportView(
            String id,
            String about,
            String text,
            String name,
            boolean wantsAnswer,
            String browser,
            String version,
            String at,
            String moment,
            String answer,
            String answered) {
        static ReportView of(Report report, Words words) {
            return new ReportView(
                    report.id().toString(),
                    report.about(),
                    report.text(),
                    report.name().orElse(""),
                    report.reporter().isPresent(),
                    report.browser(),
                    report.version(),
                    report.createdAt().toString(),
                    words.moment(report.createdAt()),
                    report.answer().orElse(""),
                    report.answeredAt().map(words::moment).orElse(""));
        }
    }

    /**
     * @param reasons ends of keys of texts
     * @param people how many reported it
     */
    public record CommentView(CommentsView.OneView comment, Set<String> reasons, int people) {}

    DeskPages(Reports reports, Comments comments, Views views) {
        this.reports = reports;
        this.comments = comments;
        this.views = views;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/{lang}/desk/reports", context -> showReports(context, CommentPages.Draft.NONE), Role.INSTRUCTOR);
        routes.post("/{lang}/desk/reports/{id}/answer", this::answer, Role.INSTRUCTOR);
        routes.post("/{lang}/desk/reports/{id}/close", context -> move(context, reports::close), Role.INSTRUCTOR);
        routes.post("/{lang}/desk/reports/{id}/reopen", context -> move(context, reports::reopen), Role.INSTRUCTOR);
        routes.get("/{lang}/desk/comments", this::showComments, Role.INSTRUCTOR);
        routes.post("/{lang}/desk/comments/{id}/settle", this::settle, Role.INSTRUCTOR);
    }

    /** What is done with one report. */
    private interface Deed {
        void with(UUID report);
    }

    private void move(Context context, Deed deed) {
        deed.with(Ids.inPath(context));
        back(context, "reports");
    }

    private void answer(Context context) {
        UUID id = Ids.inPath(context);
        String text = Typed.field(context, "text");
        try {
            reports.answer(id, text);
            back(context, "reports");
        } catch (Refusal refusal) {
            context.status(refusal.status());
            Words words = views.texts().in(Languages.inPath(context));
            showReports(context, new CommentPages.Draft(id.toString(), Typed.clean(text), refusal.in(words)));
        }
    }

    private void showReports(Context context, CommentPages.Draft draft) {
        Words words = views.texts().in(Languages.inPath(context));
        boolean closed =
                Optional.ofNullable(context.queryParam("state")).orElse("").equals("closed");
        Map<String, Object> model = new HashMap<>();
        model.put(
                "reports",
                reports.all(closed, MOST).stream()
                        .map(report -> ReportView.of(report, words))
                        .toList());
        model.put("closed", closed);
        model.put("draft", draft);
        show(context, "reports", closed ? "closed" : "", model);
    }

    private void showComments(Context context) {
        Words words = views.texts().in(Languages.inPath(context));
        CommentsView.Who instructor = new CommentsView.Who(Optional.empty(), true, Set.of(), Set.of());
        List<CommentView> flagged = comments.flags().open(MOST).stream()
                .flatMap(flag -> comments.store().find(flag.comment()).stream()
                        .map(comment -> new CommentView(
                                CommentsView.OneView.of(comment, instructor, words), flag.reasons(), flag.people())))
                .toList();
        List<CommentsView.OneView> hidden = comments.store().hidden(MOST).stream()
                .map(comment -> CommentsView.OneView.of(comment, instructor, words))
                .toList();
        show(context, "comments", "", Map.of("flagged", flagged, "hidden", hidden));
    }

    private void settle(Context context) {
        comments.settle(Ids.inPath(context));
        back(context, "comments");
    }

    private void show(Context context, String desk, String state, Map<String, Object> model) {
        UiLanguage language = Languages.inPath(context);
        Words words = views.texts().in(language);
        context.header("Cache-Control", "no-store");
        Page page = new Page(language, "/desk/" + desk, words.say("desk." + desk), "", "account")
                .asking("state", state)
                .unlisted();
        views.show(context, page, "community/desk-" + desk, model);
    }

    private static void back(Context context, String desk) {
        context.redirect("/" + Languages.inPath(context).tag() + "/desk/" + desk, HttpStatus.SEE_OTHER);
    }
}
