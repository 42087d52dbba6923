package dev.ackademy.lesson;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Languages;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * {@code /{lang}/cards/{lesson}}: the picture that link previews show of a published lesson, as PNG. Drawn when it is first
 * asked for. Where this machine lacks the letters it is the site's own.
 */
public final class CardPages implements Routes {
    private final Supplier<CourseCatalog> catalog;
    private final Texts texts;
    private final Map<String, byte[]> drawn = new ConcurrentHashMap<>();

    public CardPages(Supplier<CourseCatalog> catalog, Texts texts) {
        this.catalog = catalog;
        this.texts = texts;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/{lang}/cards/{lesson}", this::show, Role.ANYONE);
    }

    private void show(Context context) {
        UiLanguage language = Languages.inPath(context);
        String name = context.pathParam("lesson");
        byte[] png = Optional.of(name)
                .filter(Slug::isSlug)
                .flatMap(slug -> catalog.get().find(new Slug(slug)))
                .filter(position -> position.lesson().published())
                .map(position -> png(position, language))
                .orElseThrow(() -> new NotFoundResponse("There is no card of '" + name + "'."));
        context.header("Cache-Control", "public, max-age=86400");
        // Previews are shown on other sites.
        context.header("Cross-Origin-Resource-Policy", "cross-origin");
        context.contentType("image/png");
        context.result(png);
    }

    private byte[] png(CourseCatalog.Position position, UiLanguage language) {
        String key = language.tag() + "/" + position.lesson().slug();
        return drawn.computeIfAbsent(key, _ -> drawnOr(card(position, language, texts)));
    }

    /** A Java without fonts fails in ways of its own, errors among them. */
    private static byte[] drawnOr(Card card) {
        try {
            return card.canBeDrawn() ? card.png() : generic();
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            return generic();
        }
    }

    static byte[] generic() {
        try (InputStream in = CardPages.class.getResourceAsStream("/static/img/card.png")) {
            if (in == null) {
                throw new IllegalStateException("the build made no static/img/card.png");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read static/img/card.png", unreadable);
        }
    }

    static Card card(CourseCatalog.Position position, UiLanguage language, Texts texts) {
        return new Card(
                texts.text(language, "site.name"),
                position.track().title().in(language),
                position.lesson().in(language).title(),
                language.ownName());
    }
}
