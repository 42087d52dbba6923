package dev.ackademy.lesson;

import dev.ackademy.kit.Slug;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.function.Supplier;

/** The pictures of lessons. */
public final class FigurePages implements Routes {
    /** A figure that is opened by itself may have its own style, and nothing else. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    private final Supplier<CourseCatalog> catalog;

    public FigurePages(Supplier<CourseCatalog> catalog) {
        this.catalog = catalog;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/figures/{lesson}/{name}", this::send, Role.ANYONE);
    }

    private void send(Context context) {
        String lesson = context.pathParam("lesson");
        String name = context.pathParam("name");
        CourseCatalog.Position position = Optional.of(lesson)
                .filter(Slug::isSlug)
                .flatMap(slug -> catalog.get().find(new Slug(slug)))
                .filter(found -> found.lesson().status() != LessonStatus.DRAFT)
                .orElseThrow(() -> new NotFoundResponse("There is no lesson '" + lesson + "'."));
        FigureFile figure = position.lesson().figures().get(name);
        if (figure == null) {
            throw new NotFoundResponse("There is no figure '" + name + "'.");
        }
        boolean current = figure.version().equals(context.queryParam("v"));
        context.header("Content-Security-Policy", POLICY);
        context.header("Vary", "Accept-Encoding");
        context.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        context.contentType(figure.contentType());
        context.result(figure.open());
    }
}
