package dev.ackademy.sandbox;

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
import java.util.List;
import java.util.Map;

/** The bench in full size, on a page of its own. */
public final class SandboxPages implements Routes {
    private final Views views;

    public SandboxPages(Views views) {
        this.views = views;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/{lang}/sandbox", this::show, Role.ANYONE);
    }

    private void show(Context context) {
        UiLanguage language = Languages.inPath(context);
        Words words = views.texts().in(language);
        String bench = Json.of(Map.of(
                "title", words.say("sandbox.bench"),
                "clients", List.of("Ana", "Min", "Leo"),
                "namespaces", List.of("/chat", "/notifications"),
                "room", "general"));
        views.keep(
                context,
                new Page(language, "/sandbox", words.say("sandbox.title"), words.say("sandbox.lead"), "sandbox"),
                "sandbox/show",
                () -> Map.of("bench", bench, "benchTexts", Json.inScript(words.under("bench."))));
    }
}
