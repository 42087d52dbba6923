package dev.ackademy.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Assets;
import dev.ackademy.web.Gate;
import dev.ackademy.web.Texts;
import dev.ackademy.web.Views;
import dev.ackademy.web.WebServer;
import dev.ackademy.web.WebSettings;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What machines read, parsed by a machine, of the real course. */
class FeedsTest {
    private static final String ORIGIN = "https://learn.example.org";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static WebServer server;

    @BeforeAll
    static void start() {
        Texts texts = Texts.load();
        WebSettings settings = new WebSettings("127.0.0.1", 0, "", ORIGIN);
        Views views = new Views(texts, Assets.load(), settings, language -> Map.of());
        Search search = new Search(RealCourse::passages);
        server = WebServer.start(
                views,
                Gate.OPEN_TO_ANYONE_ONLY,
                Map::of,
                List.of(
                        new SearchPages(() -> search, views),
                        SitemapPages.of(RealCourse::lessons, RealCourse::exercises, settings.origin()),
                        new FeedPages(RealCourse::lessons, texts, settings.origin())));
    }

    @AfterAll
    static void stop() {
        server.close();
        CLIENT.close();
    }

    /** RFC 4287: 4.1.1 and 4.1.2 say what a feed and an entry must have, 3.3 how a date is written. */
    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void the_feed_is_atom(UiLanguage language) throws Exception {
        Element feed = xml("/" + language.tag() + "/feed.xml").getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getAttribute("xml:lang")).isEqualTo(language.tag());
        List<String> ids = new ArrayList<>(List.of(one(feed, "id")));
        one(feed, "title");
        OffsetDateTime.parse(one(feed, "updated"));
        assertThat(link(feed, "self")).isEqualTo(ORIGIN + "/" + language.tag() + "/feed.xml");
        NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
        assertThat(entries.getLength())
                .isEqualTo(RealCourse.lessons().published().size());
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            ids.add(one(entry, "id"));
            assertThat(one(entry, "title")).isNotBlank();
            assertThat(OffsetDateTime.parse(one(entry, "published")))
                    .isBeforeOrEqualTo(OffsetDateTime.parse(one(entry, "updated")));
            assertThat(link(entry, "alternate")).startsWith(ORIGIN + "/" + language.tag() + "/tracks/");
        }
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
    }

    @Test
    void an_entry_keeps_its_id_wherever_the_site_is() throws Exception {
        assertThat(get("/en/feed.xml").body()).contains("urn:uuid:9cab0faf-daf1-3cab-8b85-f40eccc30115");
    }

    @Test
    void the_sitemap_names_every_page_with_its_translations() throws Exception {
        Document sitemap = xml("/sitemap.xml");
        NodeList urls = sitemap.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "url");
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < urls.getLength(); i++) {
            Element url = (Element) urls.item(i);
            addresses.add(url.getElementsByTagNameNS("*", "loc").item(0).getTextContent());
            NodeList links = url.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link");
            List<String> languages = new ArrayList<>();
            for (int j = 0; j < links.getLength(); j++) {
                languages.add(((Element) links.item(j)).getAttribute("hreflang"));
            }
            assertThat(languages).containsExactly("en", "ko", "es", "x-default");
        }
        assertThat(addresses)
                .doesNotHaveDuplicates()
                .contains(
                        ORIGIN + "/en",
                        ORIGIN + "/ko/tracks/socketio-core/room-and-namespace",
                        ORIGIN + "/es/exercises/skip-the-sender",
                        ORIGIN + "/en/tags/rooms")
                .noneMatch(address -> address.contains("/search") || address.contains("/submissions"));
    }

    @Test
    void robots_are_led_to_the_sitemap() throws Exception {
        assertThat(get("/robots.txt").body()).contains("Sitemap: " + ORIGIN + "/sitemap.xml", "Disallow: /api/");
    }

    @Test
    void a_page_of_results_asks_not_to_be_listed_and_names_no_twin() throws Exception {
        String page = get("/en/search?q=room").body();
        assertThat(page)
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .doesNotContain("rel=\"canonical\"", "og:url")
                .contains("href=\"/ko/search?q=room\"");
    }

    @Test
    void the_api_answers_in_pieces() throws Exception {
        HttpResponse<String> answer =
                get("/api/search?lang=ko&q=%EB%84%A4%EC%9E%84%EC%8A%A4%ED%8C%A8%EC%9D%B4%EC%8A%A4");
        assertThat(answer.body())
                .contains("\"language\":\"ko\"", "{\"text\":\"네임스페이스\",\"marked\":true}")
                .containsPattern(Pattern.compile("\"total\":[1-9]"));
        assertThat(get("/api/search").body()).contains("\"total\":0");
        assertThat(get("/api/search?q=%00%FF%FE").statusCode()).isIn(200, 400);
    }

    private static String one(Element parent, String name) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
            if (parent.getChildNodes().item(i) instanceof Element child && name.equals(child.getLocalName())) {
                found.add(child.getTextContent());
            }
        }
        assertThat(found).as("%s of %s", name, parent.getLocalName()).hasSize(1);
        return found.getFirst();
    }

    private static String link(Element parent, String rel) {
        for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
            if (parent.getChildNodes().item(i) instanceof Element child
                    && "link".equals(child.getLocalName())
                    && rel.equals(child.getAttribute("rel"))) {
                return child.getAttribute("href");
            }
        }
        return "";
    }

    private static Document xml(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(path)));
    }

    private static byte[] bytes(String path) throws Exception {
        return CLIENT.send(request(path), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).build();
    }
}
