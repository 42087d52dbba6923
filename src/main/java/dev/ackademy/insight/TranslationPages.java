package dev.ackademy.insight;

import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Languages;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Views;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** Which translations fell behind, with what changed in the English beside what the translation says. */
final class TranslationPages implements Routes {
    private final Translations translations;
    private final Views views;

    TranslationPages(Translations translations, Views views) {
        this.translations = translations;
        this.views = views;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/{lang}/desk/translations", this::show, Role.INSTRUCTOR);
    }

    private void show(Context context) {
        UiLanguage language = Languages.inPath(context);
        String title = views.texts().in(language).say("desk.translations");
        Desk.show(
                context,
                views,
                language,
                "/desk/translations",
                "",
                title,
                "translations",
                Map.of("stale", translations.stale()));
    }
}
