package dev.ackademy.search;

import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Languages;
import dev.ackademy.web.Page;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Views;
import dev.ackademy.web.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The page {@code /{lang}/search?q=}, which needs no script, and {@code GET /api/search?lang=&q=} for the field that every
 * page has. Search engines are asked to stay away from both.
 */
public final class SearchPages implements Routes {
    private static final int PAGES = 20;
    private static final int SECTIONS = 3;
    private static final int PAGES_AT_ONCE = 7;

    private final Supplier<Search> search;
    private final Views views;

    public SearchPages(Supplier<Search> search, Views views) {
        this.search = search;
        this.views = views;
    }

    @Override
    public void mount(RoutesConfig routes) {
        // The first that fits answers, and "api" would be taken for a language.
        routes.get("/api/search", this::api, Role.ANYONE);
        routes.get("/{lang}/search", this::show, Role.ANYONE);
    }

    private void show(Context context) {
        UiLanguage language = Languages.inPath(context);
        Words words = views.texts().in(language);
        String typed = typed(context);
        Found found = search.get().find(language, typed, PAGES, SECTIONS);
        String title = typed.isEmpty() ? words.say("search.title") : words.say("search.title.of", typed);
        Page page =
                new Page(language, "/search", title, "", "").asking("q", typed).unlisted();
        views.show(context, page, "search/show", Map.of("found", found, "typed", typed));
    }

    private void api(Context context) {
        UiLanguage language = Languages.of(context);
        String typed = typed(context);
        Found found = search.get().find(language, typed, PAGES_AT_ONCE, 1);
        context.header("Vary", "Accept-Language");
        context.header("X-Robots-Tag", "noindex");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("query", typed);
        answer.put("language", language.tag());
        answer.put("total", found.total());
        answer.put(
                "results",
                found.results().stream().map(result -> facts(result, language)).toList());
        context.json(answer);
    }

    private static Map<String, Object> facts(Found.Result result, UiLanguage language) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", result.kind().word());
        facts.put("title", result.title().pieces());
        facts.put("url", "/" + language.tag() + result.path());
        facts.put(
                "sections",
                result.sections().stream()
                        .map(section -> Map.of(
                                "url",
                                "/" + language.tag() + section.path(),
                                "heading",
                                section.heading().pieces(),
                                "snippet",
                                section.snippet().pieces()))
                        .toList());
        return facts;
    }

    private static String typed(Context context) {
        String typed = Optional.ofNullable(context.queryParam("q")).orElse("").strip();
        List<Integer> shown = typed.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(Question.LONGEST)
                .boxed()
                .toList();
        StringBuilder cut = new StringBuilder();
        shown.forEach(cut::appendCodePoint);
        return cut.toString();
    }
}
