package dev.ackademy.lesson;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Json;
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
import java.util.function.Supplier;

/** The pages that lead to lessons, and the lessons. Each request sees the catalog of its moment. */
public final class LessonPages implements Routes {
    private final Supplier<CourseCatalog> catalog;
    private final ExerciseCards cards;
    private final Views views;

    public LessonPages(Supplier<CourseCatalog> catalog, ExerciseCards cards, Views views) {
        this.catalog = catalog;
        this.cards = cards;
        this.views = views;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/{lang}", this::home, Role.ANYONE);
        routes.get("/{lang}/tracks/{track}", this::track, Role.ANYONE);
        routes.get("/{lang}/tracks/{track}/{lesson}", this::lesson, Role.ANYONE);
        routes.get("/{lang}/tags/{tag}", this::tag, Role.ANYONE);
    }

    private void home(Context context) {
        UiLanguage language = Languages.inPath(context);
        List<TrackView> tracks = catalog.get().tracks().stream()
                .map(track -> TrackView.of(track, language))
                .toList();
        List<StopView> first = tracks.stream()
                .flatMap(track -> track.stops().stream())
                .filter(stop -> !stop.coming())
                .limit(1)
                .toList();
        String lead = views.texts().text(language, "home.lead");
        views.keep(
                context,
                new Page(language, "", "", lead, "learn"),
                "home/show",
                () -> Map.of("tracks", tracks, "first", first));
    }

    /** A track has no page of its own: its place on the map is one. */
    private void track(Context context) {
        UiLanguage language = Languages.inPath(context);
        Track track = slug(context, "track").flatMap(catalog.get()::track).orElseThrow(() -> missing(context));
        context.redirect("/" + language.tag() + "#track-" + track.slug(), HttpStatus.FOUND);
    }

    private void lesson(Context context) {
        UiLanguage language = Languages.inPath(context);
        CourseCatalog course = catalog.get();
        CourseCatalog.Position position = slug(context, "lesson")
                .flatMap(course::find)
                .filter(found -> found.track().slug().text().equals(context.pathParam("track")))
                .filter(found -> found.lesson().status() != LessonStatus.DRAFT)
                .orElseThrow(() -> missing(context));
        LessonView view = LessonView.of(course, position, cards, language);
        Words words = views.texts().in(language);
        Page page =
                new Page(language, position.path(), view.title(), view.text().summary(), "learn");
        views.keep(
                context,
                position.lesson().published()
                        ? page.pictured("/" + language.tag() + "/cards/" + view.slug())
                        : page.unlisted(),
                "lesson/show",
                () -> Map.of("lesson", view, "benchTexts", Json.inScript(words.under("bench."))));
    }

    private void tag(Context context) {
        UiLanguage language = Languages.inPath(context);
        CourseCatalog course = catalog.get();
        Slug tag = slug(context, "tag").orElseThrow(() -> missing(context));
        List<CourseCatalog.Position> tagged = course.tagged(tag);
        if (tagged.isEmpty()) {
            throw missing(context);
        }
        List<StopView> stops = tagged.stream()
                .map(position -> StopView.of(position.track(), position.index(), language))
                .toList();
        List<ExerciseView> exercises = tagged.stream()
                .flatMap(position -> LessonView.exercises(position.lesson(), cards, language).stream())
                .distinct()
                .toList();
        List<LessonView.TagView> related = Related.tags(course, tag).stream()
                .map(other -> LessonView.TagView.of(course, other, language))
                .toList();
        Words words = views.texts().in(language);
        String name = course.tagName(tag, language);
        views.keep(
                context,
                new Page(language, "/tags/" + tag, words.say("tag.title", name), words.say("tag.lead", name), "learn"),
                "lesson/tag",
                () -> Map.of("stops", stops, "exercises", exercises, "related", related));
    }

    private static Optional<Slug> slug(Context context, String parameter) {
        String text = context.pathParam(parameter);
        return Slug.isSlug(text) ? Optional.of(new Slug(text)) : Optional.empty();
    }

    private static NotFoundResponse missing(Context context) {
        return new NotFoundResponse("There is nothing at " + context.path() + ".");
    }
}
