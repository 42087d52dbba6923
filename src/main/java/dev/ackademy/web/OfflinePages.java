package dev.ackademy.web;

import dev.ackademy.kit.UiLanguage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes the site an app that can be installed and read without a network: the manifest of each language (W3C web app
 * manifest), the service worker, which must lie at the root to see all pages, and the page that it shows when it has none.
 */
public final class OfflinePages implements Routes {
    private static final String WORKER = "js/offline.js";

    private final Views views;

    public OfflinePages(Views views) {
        this.views = views;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/offline.js", this::worker, Role.ANYONE);
        routes.get("/{lang}/offline", this::offline, Role.ANYONE);
        routes.get("/{lang}/manifest.webmanifest", this::manifest, Role.ANYONE);
    }

    private void worker(Context context) {
        // Asked for again each time, so that a new version is noticed at the next visit.
        context.contentType("text/javascript; charset=utf-8");
        context.result(views.assets().bytes(WORKER));
    }

    private void offline(Context context) {
        UiLanguage language = Languages.inPath(context);
        Words words = views.texts().in(language);
        views.show(
                context,
                new Page(language, "/offline", words.say("offline.title"), "", "").unlisted(),
                "offline",
                Map.of());
    }

    private void manifest(Context context) {
        UiLanguage language = Languages.inPath(context);
        Words words = views.texts().in(language);
        String start = "/" + language.tag();
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", start);
        manifest.put("name", words.say("site.name"));
        manifest.put("short_name", words.say("site.name"));
        manifest.put("description", words.say("home.lead"));
        manifest.put("lang", language.tag());
        manifest.put("start_url", start);
        manifest.put("scope", "/");
        manifest.put("display", "standalone");
        manifest.put("background_color", "#fbfaf6");
        manifest.put("theme_color", "#fbfaf6");
        manifest.put(
                "icons",
                List.of(
                        icon("img/icon.svg", "any", "image/svg+xml"),
                        icon("img/icon-192.png", "192x192", "image/png"),
                        icon("img/icon-512.png", "512x512", "image/png")));
        context.contentType("application/manifest+json; charset=utf-8");
        context.result(Json.of(manifest));
    }

    private Map<String, String> icon(String file, String sizes, String type) {
        return Map.of("src", views.assets().url(file), "sizes", sizes, "type", type);
    }
}
