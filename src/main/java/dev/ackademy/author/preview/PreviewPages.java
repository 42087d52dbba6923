package dev.ackademy.author.preview;

import dev.ackademy.exercise.Exercise;
import dev.ackademy.kit.Deadline;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.web.Json;
import dev.ackademy.web.Languages;
import dev.ackademy.web.Page;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Views;
import dev.ackademy.web.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the site has only while its course is being written, on the author's own machine: tells open pages of each save, and
 * shows proofs as they are played. Whoever asks with {@code after} is answered when there is something else to tell.
 */
public final class PreviewPages implements Routes {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Preview preview;
    private final LiveProofs proofs;
    private final Views views;

    public PreviewPages(Preview preview, LiveProofs proofs, Views views) {
        this.preview = preview;
        this.proofs = proofs;
        this.views = views;
    }

    /** What every page gets besides: {@code preview}, the edition that it is made from and the texts of its script. */
    public static Map<String, Object> everywhere(Preview preview, Words words) {
        return Map.of("preview", new Frame(preview.newest().number(), Json.inScript(words.under("author.script."))));
    }

    /** See {@link #everywhere}. */
    public record Frame(long edition, String texts) {}

    /** A lesson or an exercise in the author's list. */
    public record Entry(String slug, String title, String url, String status, String proof) {}

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/api/author", this::edition, Role.ANYONE);
        routes.get("/{lang}/author", this::list, Role.ANYONE);
        routes.get("/{lang}/author/{exercise}", this::proof, Role.ANYONE);
        routes.get("/{lang}/author/{exercise}/table", this::table, Role.ANYONE);
    }

    private void edition(Context context) throws InterruptedException {
        Edition edition = preview.awaitOther(after(context), Deadline.in(LONGEST_WAIT));
        context.header("Cache-Control", "no-store");
        context.json(Map.of(
                "edition",
                edition.number(),
                "problems",
                edition.problems().stream().map(PreviewPages::told).toList()));
    }

    private static Map<String, Object> told(Problem problem) {
        return Map.of(
                "file", problem.file().toString(),
                "line", problem.line(),
                "what", problem.what(),
                "remedy", problem.remedy(),
                "error", problem.level() == Problem.Level.ERROR);
    }

    private void list(Context context) {
        UiLanguage language = Languages.inPath(context);
        Edition edition = preview.newest();
        List<Entry> lessons = edition.lessons().all().stream()
                .map(position -> entry(position, language))
                .toList();
        List<Entry> exercises = edition.exercises().all().stream()
                .map(exercise -> entry(exercise, edition, language))
                .toList();
        views.show(
                context,
                page(language, "/author", views.texts().text(language, "author.title")),
                "author/list",
                Map.of("lessons", lessons, "exercises", exercises));
    }

    private static Entry entry(CourseCatalog.Position position, UiLanguage language) {
        return new Entry(
                position.lesson().slug().text(),
                position.lesson().in(language).title(),
                "/" + language.tag() + position.path(),
                position.lesson().status().id(),
                "");
    }

    private static Entry entry(Exercise exercise, Edition edition, UiLanguage language) {
        String slug = exercise.slug().text();
        boolean judged = edition.graders().find(exercise.slug()).isPresent();
        return new Entry(
                slug,
                exercise.task(language).title(),
                "/" + language.tag() + "/exercises/" + slug,
                "",
                judged ? "/" + language.tag() + "/author/" + slug : "");
    }

    private void proof(Context context) throws InterruptedException {
        UiLanguage language = Languages.inPath(context);
        Edition edition = preview.newest();
        Exercise exercise = exercise(context, edition);
        LiveProof.Snapshot now = proof(context, edition).awaitOther(-1, Deadline.in(Duration.ZERO));
        String title = exercise.task(language).title();
        views.show(
                context,
                page(
                        language,
                        "/author/" + exercise.slug(),
                        views.texts().in(language).say("author.proof.title", title)),
                "author/proof",
                Map.of(
                        "slug",
                        exercise.slug().text(),
                        "title",
                        title,
                        "whyOff",
                        proofs.whyOff(),
                        "table",
                        table(language, exercise.slug(), edition, now)));
    }

    private void table(Context context) throws InterruptedException {
        UiLanguage language = Languages.inPath(context);
        Slug exercise = exercise(context, preview.newest()).slug();
        LiveProof.Snapshot now = proof(context, preview.newest()).awaitOther(after(context), Deadline.in(LONGEST_WAIT));
        context.header("Cache-Control", "no-store");
        context.html(table(language, exercise, preview.newest(), now));
    }

    private String table(UiLanguage language, Slug exercise, Edition edition, LiveProof.Snapshot now) {
        return views.fragment(
                language,
                "author/table",
                Map.of("proof", ProofView.of(exercise, now, edition.graders().wording(language))));
    }

    private LiveProof proof(Context context, Edition edition) {
        return proofs.of(exercise(context, edition).slug(), edition).orElseThrow(() -> missing(context));
    }

    private static Exercise exercise(Context context, Edition edition) {
        return Optional.of(context.pathParam("exercise"))
                .filter(Slug::isSlug)
                .flatMap(slug -> edition.exercises().find(new Slug(slug)))
                .orElseThrow(() -> missing(context));
    }

    private static Page page(UiLanguage language, String path, String title) {
        return new Page(language, path, title, "", "").unlisted();
    }

    private static long after(Context context) {
        return Optional.ofNullable(context.queryParam("after"))
                .filter(text -> text.matches("\\d{1,15}"))
                .map(Long::valueOf)
                .orElse(-1L);
    }

    private static NotFoundResponse missing(Context context) {
        return new NotFoundResponse("There is nothing at " + context.path() + ".");
    }
}
