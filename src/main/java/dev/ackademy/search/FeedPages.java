package dev.ackademy.search;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.lesson.Lesson;
import dev.ackademy.lesson.LessonText;
import dev.ackademy.web.Languages;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Texts;
import dev.ackademy.web.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;

/**
 * {@code /{lang}/feed.xml}: the lessons of a language, the last changed first, as Atom (RFC 4287). An entry's id follows
 * from lesson and language alone, so it stays when the site moves.
 */
public final class FeedPages implements Routes {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST = 50;

    private final Supplier<CourseCatalog> lessons;
    private final Texts texts;
    private final String origin;

    public FeedPages(Supplier<CourseCatalog> lessons, Texts texts, String origin) {
        this.lessons = lessons;
        this.texts = texts;
        this.origin = origin;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/{lang}/feed.xml", this::show, Role.ANYONE);
    }

    private void show(Context context) {
        UiLanguage language = Languages.inPath(context);
        context.contentType("application/atom+xml; charset=utf-8");
        context.result(Xml.document("feed", xml -> feed(xml, language), "xmlns", ATOM, "xml:lang", language.tag()));
    }

    private void feed(Xml xml, UiLanguage language) throws XMLStreamException {
        Words words = texts.in(language);
        List<CourseCatalog.Position> newest = lessons.get().published().stream()
                .sorted(Comparator.comparing((CourseCatalog.Position position) ->
                                position.lesson().updated())
                        .reversed())
                .limit(MOST)
                .toList();
        LocalDate changed =
                newest.isEmpty() ? LocalDate.EPOCH : newest.getFirst().lesson().updated();
        xml.leaf("id", id("feed", language))
                .leaf("title", words.say("site.name"))
                .leaf("subtitle", words.say("home.lead"))
                .leaf("updated", moment(changed))
                .empty("link", "rel", "self", "href", origin + "/" + language.tag() + "/feed.xml")
                .empty("link", "rel", "alternate", "type", "text/html", "href", origin + "/" + language.tag())
                .begin("author")
                .leaf("name", words.say("site.name"))
                .end();
        for (CourseCatalog.Position position : newest) {
            entry(xml, position, language);
        }
    }

    private void entry(Xml xml, CourseCatalog.Position position, UiLanguage language) throws XMLStreamException {
        Lesson lesson = position.lesson();
        LessonText text = lesson.in(language);
        xml.begin("entry")
                .leaf("id", id("lesson/" + lesson.slug(), language))
                .leaf("title", text.title())
                .leaf("summary", text.summary())
                .leaf("published", moment(lesson.created()))
                .leaf("updated", moment(lesson.updated()))
                .empty(
                        "link",
                        "rel",
                        "alternate",
                        "type",
                        "text/html",
                        "href",
                        origin + "/" + language.tag() + position.path());
        for (Slug tag : lesson.tags()) {
            xml.empty("category", "term", tag.text(), "label", lessons.get().tagName(tag, language));
        }
        xml.end();
    }

    private static String id(String what, UiLanguage language) {
        String name = "ackademy/" + what + "/" + language.tag();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String moment(LocalDate date) {
        return date + "T00:00:00Z";
    }
}
