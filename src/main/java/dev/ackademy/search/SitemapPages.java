package dev.ackademy.search;

import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;

/**
 * {@code /sitemap.xml} (sitemaps.org, 0.9) with every page in every language, each with its translations, and
 * {@code /robots.txt} (RFC 9309), which leads there.
 */
public final class SitemapPages implements Routes {
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Supplier<Places> places;
    private final String origin;

    private SitemapPages(Supplier<Places> places, String origin) {
        this.places = places;
        this.origin = origin;
    }

    /** @param origin begins every address; both files ask for absolute ones */
    public static SitemapPages of(Supplier<CourseCatalog> lessons, Supplier<ExerciseCatalog> exercises, String origin) {
        return new SitemapPages(() -> Places.of(lessons.get(), exercises.get()), origin);
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/sitemap.xml", this::sitemap, Role.ANYONE);
        routes.get("/robots.txt", this::robots, Role.ANYONE);
    }

    private void robots(Context context) {
        context.contentType("text/plain; charset=utf-8");
        context.result("User-agent: *\nDisallow: /api/\n\nSitemap: " + origin + "/sitemap.xml\n");
    }

    private void sitemap(Context context) {
        context.contentType("application/xml; charset=utf-8");
        context.result(Xml.document("urlset", this::urls, "xmlns", SITEMAP, "xmlns:xhtml", XHTML));
    }

    private void urls(Xml xml) throws XMLStreamException {
        for (Places.Place place : places.get().all()) {
            for (UiLanguage language : UiLanguage.values()) {
                xml.begin("url").leaf("loc", address(language, place));
                if (place.changed().isPresent()) {
                    xml.leaf("lastmod", place.changed().get().toString());
                }
                for (UiLanguage other : UiLanguage.values()) {
                    alternate(xml, other.tag(), address(other, place));
                }
                alternate(xml, "x-default", place.path().isEmpty() ? origin + "/" : address(UiLanguage.EN, place));
                xml.end();
            }
        }
    }

    private static void alternate(Xml xml, String language, String address) throws XMLStreamException {
        xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", address);
    }

    private String address(UiLanguage language, Places.Place place) {
        return origin + "/" + language.tag() + place.path();
    }
}
