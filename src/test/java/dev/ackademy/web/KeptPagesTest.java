package dev.ackademy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.UiLanguage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptPagesTest {
    private final AtomicReference<Object> content = new AtomicReference<>("the first edition");
    private final AtomicInteger made = new AtomicInteger();
    private final Views views = new Views(Texts.load(), Site.ASSETS, Site.SETTINGS, content::get, language -> Map.of());
    private final Site site = Site.showing(
            views,
            routes -> routes.get(
                    "/{lang}/kept",
                    context -> {
                        UiLanguage language = Languages.inPath(context);
                        views.keep(context, new Page(language, "/kept", "Kept", "", ""), "error", () -> {
                            made.incrementAndGet();
                            return Map.of("status", 200, "message", "This is " + content.get() + ".", "faultId", "");
                        });
                    },
                    Role.ANYONE));

    @Test
    void a_page_that_is_not_for_anyone_is_never_kept() {
        Gate teacher = context -> Role.INSTRUCTOR;
        Routes desk = routes -> routes.get(
                "/{lang}/desk",
                context -> views.keep(context, new Page(UiLanguage.EN, "/desk", "Desk", "", ""), "error", Map::of),
                Role.INSTRUCTOR);
        try (Site guarded = new Site(Site.SETTINGS, teacher, desk)) {
            assertThat(guarded.get("/en/desk").statusCode()).isEqualTo(500);
        }
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void a_page_is_made_once_however_often_and_however_it_is_asked_for() {
        HttpResponse<String> first = site.get("/en/kept");
        assertThat(first.body()).contains("This is the first edition.");
        for (String path : new String[] {"/en/kept", "/en/kept?utm=1", "/en/kept/"}) {
            assertThat(site.get(path).body()).as(path).isEqualTo(first.body());
        }
        assertThat(made).hasValue(1);
        assertThat(site.get("/ko/kept").body()).contains("lang=\"ko\"");
        assertThat(made).hasValue(2);
        assertThat(site.get("/health").body()).contains("\"keptPages\":2");
    }

    @Test
    void many_at_once_wait_for_one_maker() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        Thread[] readers = Stream.generate(() -> Thread.ofVirtual().unstarted(() -> {
                    try {
                        start.await();
                        site.get("/en/kept");
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .limit(20)
                .toArray(Thread[]::new);
        for (Thread reader : readers) {
            reader.start();
        }
        start.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void the_first_answer_and_the_later_ones_are_the_same() {
        HttpResponse<String> first = site.get("/en/kept");
        HttpResponse<String> later = site.get("/en/kept");
        assertThat(withoutDate(later)).isEqualTo(withoutDate(first));
        assertThat(later.headers().map())
                .containsKeys("content-security-policy", "permissions-policy", "referrer-policy", "etag");
        assertThat(later.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(later.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(later.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(later.headers().allValues("Vary")).containsExactly("Accept-Encoding");
    }

    private static Map<?, ?> withoutDate(HttpResponse<?> answer) {
        Map<String, Object> headers = new java.util.TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    @Test
    void a_new_edition_is_seen_at_once_and_the_old_one_never_again() {
        String old = site.get("/en/kept").headers().firstValue("ETag").orElseThrow();
        content.set("the second edition");
        HttpResponse<String> answer = site.get("/en/kept", "If-None-Match", old);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("This is the second edition.");
        assertThat(site.get("/health").body()).contains("\"keptPages\":1");
    }

    @Test
    void a_page_that_was_begun_before_a_new_edition_is_not_kept_for_it() {
        KeptPages pages = new KeptPages(content::get);
        KeptPages.Shelf begun = pages.shelf();
        content.set("the second edition");
        begun.orMake("/en", () -> kept("the first edition"));
        assertThat(pages.shelf().find("/en")).isNull();
    }

    @Test
    void beyond_the_bound_pages_are_made_anew() {
        KeptPages.Shelf shelf = new KeptPages(content::get, 10).shelf();
        shelf.orMake("/a", () -> kept("0123456789"));
        shelf.orMake("/b", () -> kept("x"));
        assertThat(shelf.find("/a")).isNotNull();
        assertThat(shelf.find("/b")).isNull();
        assertThat(shelf.bytes()).isEqualTo(10);
    }

    private static Kept kept(String text) {
        return new Kept(text.getBytes(StandardCharsets.UTF_8), true, Map.of());
    }

    @Test
    void a_browser_gets_gzip_with_a_validator_of_its_own() throws IOException {
        for (int round = 0; round < 2; round++) {
            HttpResponse<byte[]> answer = site.bytes("/en/kept", "Accept-Encoding", "gzip, deflate, br");
            assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
            HttpResponse<String> plain = site.get("/en/kept");
            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(plain.body());
            }
            assertThat(tag(answer)).matches("\"[0-9a-f]{24}-gzip\"");
            assertThat(tag(plain)).matches("\"[0-9a-f]{24}\"");
        }
    }

    @Test
    void plain_bytes_stay_plain_where_they_are_liked_better() {
        for (int round = 0; round < 2; round++) {
            HttpResponse<String> answer = site.get("/en/kept", "Accept-Encoding", "identity, gzip;q=0.5");
            assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(answer.body()).contains("the first edition");
        }
    }

    @Test
    void what_the_browser_has_is_not_sent_again() {
        String tag = tag(site.get("/en/kept", "Accept-Encoding", "gzip"));
        for (String accepted : new String[] {"gzip", "gzip, br"}) {
            HttpResponse<String> again = site.get("/en/kept", "Accept-Encoding", accepted, "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(tag(again)).isEqualTo(tag);
            assertThat(again.headers().firstValue("Content-Encoding")).isEmpty();
        }
        assertThat(site.get("/en/kept", "If-None-Match", tag).statusCode())
                .as("the tag of another coding")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/kept", "/static/css"})
    void head_has_the_headers_of_get_and_no_body(String what) {
        String path = what.equals("/static/css") ? Site.ASSETS.url("css/site.css") : what;
        for (int round = 0; round < 2; round++) {
            HttpResponse<String> head = site.send(site.request(path).method("HEAD", BodyPublishers.noBody()));
            assertThat(head.body()).isEmpty();
            assertThat(withoutDate(head)).isEqualTo(withoutDate(site.get(path)));
        }
    }

    @Test
    void posting_to_a_kept_page_gets_no_page() {
        site.get("/en/kept");
        assertThat(site.send(site.request("/en/kept").POST(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void files_are_kept_with_a_validator_too() {
        String path = Site.ASSETS.url("css/site.css");
        HttpResponse<String> file = site.get(path);
        assertThat(site.get(path, "If-None-Match", tag(file)).statusCode()).isEqualTo(304);
        assertThat(file.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(file.headers().map()).containsKey("content-security-policy");
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
