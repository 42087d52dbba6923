package dev.ackademy.lesson;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.progress.Achievement;
import dev.ackademy.web.Languages;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Lessons for machines: {@code GET /api/lessons/{slug}?lang=en}. */
public final class LessonApi implements Routes {
    private final Supplier<CourseCatalog> catalog;

    public LessonApi(Supplier<CourseCatalog> catalog) {
        this.catalog = catalog;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/api/lessons/{slug}", this::show, Role.ANYONE);
    }

    private void show(Context context) {
        String text = context.pathParam("slug");
        CourseCatalog course = catalog.get();
        CourseCatalog.Position position = Optional.of(text)
                .filter(Slug::isSlug)
                .flatMap(slug -> course.find(new Slug(slug)))
                .filter(found -> found.lesson().status() != LessonStatus.DRAFT)
                .orElseThrow(() -> new NotFoundResponse("There is no lesson '" + text + "'."));
        UiLanguage language = Languages.of(context);
        context.header("Vary", "Accept-Language, Accept-Encoding");
        context.json(facts(course, position, language));
    }

    private static Map<String, Object> facts(
            CourseCatalog course, CourseCatalog.Position position, UiLanguage language) {
        Lesson lesson = position.lesson();
        LessonText words = lesson.in(language);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("slug", lesson.slug().text());
        facts.put("track", position.track().slug().text());
        facts.put("index", position.index());
        facts.put("trackSize", position.track().stops().size());
        facts.put("status", lesson.status().id());
        facts.put("language", language.tag());
        facts.put("title", words.title());
        facts.put("summary", words.summary());
        facts.put("minutes", words.minutes());
        facts.put("tags", texts(lesson.tags()));
        facts.put("exercises", texts(lesson.exercises()));
        facts.put("created", lesson.created().toString());
        facts.put("updated", lesson.updated().toString());
        facts.put("sections", words.body().sections());
        facts.put("blocks", words.body().blocks());
        facts.put("links", words.links());
        facts.put("lessonsTotal", course.published().size());
        facts.put("achievementsTotal", Achievement.values().length);
        return facts;
    }

    private static List<String> texts(List<Slug> slugs) {
        return slugs.stream().map(Slug::text).toList();
    }
}
