package dev.ackademy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ackademy.kit.Deadline;
import dev.ackademy.kit.UiLanguage;
import io.javalin.http.NotFoundResponse;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
    private Site site;

    @BeforeEach
    void start() {
        Views views = Site.views(Site.SETTINGS);
        site = new Site(routes -> {
            routes.get(
                    "/{lang}",
                    context -> {
                        UiLanguage language = Languages.inPath(context);
                        Page page = new Page(language, "", "<b>&\"", "\"><script>", "learn");
                        views.show(context, page, "error", Map.of("status", 200, "message", "<i>", "faultId", ""));
                    },
                    Role.ANYONE);
            routes.get(
                    "/{lang}/broken",
                    context -> {
                        throw new IllegalStateException("a secret about the database");
                    },
                    Role.ANYONE);
            routes.get(
                    "/{lang}/gone",
                    context -> {
                        throw new NotFoundResponse("internal words");
                    },
                    Role.ANYONE);
            routes.get(
                    "/api/broken",
                    context -> {
                        throw new IllegalStateException("a secret about the database");
                    },
                    Role.ANYONE);
            routes.get(
                    "/api/refused",
                    context -> {
                        throw new Refusal(429, "too-many", "error.429.text");
                    },
                    Role.ANYONE);
            routes.post(
                    "/api/size", context -> context.result("" + context.body().length()), Role.ANYONE);
            routes.get(
                    "/api/thread",
                    context -> context.result("" + Thread.currentThread().isVirtual()),
                    Role.ANYONE);
        });
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ko-KR,ko;q=0.9,en;q=0.8 | /ko
            es-419;q=0.5, de        | /es
            de, fr                  | /en
            en;q=0, ko;q=0.1        | /ko
            ;;;q=nonsense           | /en
            *                       | /en
            """)
    void the_front_door_leads_to_the_readers_language(String accepted, String expected) {
        HttpResponse<String> answer = site.get("/", "Accept-Language", accepted);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(expected);
        assertThat(answer.headers().firstValue("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).contains("Accept-Language"));
    }

    @Test
    void health_is_json_and_names_the_parts() {
        HttpResponse<String> answer = site.get("/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body())
                .matches("\\{\"status\":\"ok\",\"keptPages\":0,\"keptBytes\":\\d+,\"grading\":\"off\"}");
    }

    @Test
    void a_page_escapes_what_it_prints() {
        HttpResponse<String> answer = site.get("/ko");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<html lang=\"ko\"", "<h1>&lt;b&gt;&amp;&quot;</h1>", "<p>&lt;i&gt;</p>")
                .doesNotContain("<script>", "<i></p>");
    }

    @Test
    void a_page_names_itself_in_the_other_languages() {
        assertThat(site.get("/es").body())
                .contains("hreflang=\"ko\" href=\"/ko\"", "hreflang=\"en\" href=\"/en\"", "hreflang=\"x-default\"")
                .contains("<meta name=\"live-origin\" content=\"http://localhost:7071\"");
    }

    @Test
    void a_page_that_the_browser_has_is_not_sent_again() {
        HttpResponse<String> first = site.get("/en");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("W/\"[0-9a-f]+\"");
        assertThat(first.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        HttpResponse<String> again = site.get("/en", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(site.get("/ko", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(site.get("/en/nowhere").headers().firstValue("ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en", "/en/nowhere", "/health", "/", "/de"})
    void head_answers_as_get_does_without_the_body(String path) {
        HttpResponse<String> got = site.get(path);
        HttpResponse<String> head = site.send(site.request(path).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(got.statusCode());
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(got.headers().firstValue("Content-Type"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void an_unknown_language_is_not_found() {
        assertThat(site.get("/de").statusCode()).isEqualTo(404);
    }

    @Test
    void a_missing_page_says_so_in_the_pages_language() {
        HttpResponse<String> answer = site.get("/ko/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(answer.body()).contains("이 페이지는 없어요").doesNotContain("nowhere not found");
        assertThat(site.get("/es/gone").body())
                .contains("Esta página no está aquí")
                .doesNotContain("internal words");
    }

    @Test
    void a_fault_shows_an_id_and_nothing_else() {
        HttpResponse<String> answer = site.get("/en/broken");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("name this number: [0-9a-f]{8}")
                .doesNotContain("secret");
    }

    @Test
    void a_machine_gets_errors_as_json() {
        assertThat(site.get("/api/broken").body())
                .matches("\\{\"error\":\\{.*\"id\":\"[0-9a-f]{8}\".*}}")
                .contains("\"code\":\"fault\"")
                .doesNotContain("secret");
        assertThat(site.get("/api/nowhere").body()).contains("\"code\":\"http-404\"");
    }

    @Test
    void a_refusal_is_told_in_the_callers_language() {
        HttpResponse<String> answer = site.get("/api/refused", "Accept-Language", "es");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("\"code\":\"too-many\"", "Ha habido demasiadas peticiones");
    }

    @Test
    void the_wrong_method_is_not_a_missing_page() {
        assertThat(site.get("/api/size").statusCode()).isEqualTo(405);
    }

    @Test
    void a_body_above_the_cap_is_refused() {
        String cap = "x".repeat((int) WebServer.MAX_BODY_BYTES);
        assertThat(site.send(site.request("/api/size").POST(BodyPublishers.ofString(cap)))
                        .body())
                .isEqualTo("" + WebServer.MAX_BODY_BYTES);
        HttpResponse<String> answer = site.send(site.request("/api/size").POST(BodyPublishers.ofString(cap + "x")));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"error\"");
    }

    @Test
    void a_body_of_unknown_length_is_capped_too() {
        byte[] large = new byte[(int) WebServer.MAX_BODY_BYTES + 1];
        HttpResponse<String> answer = site.send(site.request("/api/size")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large))));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void every_answer_carries_the_security_headers() {
        for (String path : new String[] {"/", "/en", "/en/nowhere", "/en/broken", "/api/nowhere", "/health"}) {
            HttpResponse<String> answer = site.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains(
                                    "default-src 'self'",
                                    "connect-src 'self' http://localhost:7071 ws://localhost:7071",
                                    "frame-ancestors 'none'",
                                    "base-uri 'none'",
                                    "form-action 'self'")
                            .doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void a_handler_runs_on_a_virtual_thread() {
        assertThat(site.get("/api/thread").body()).isEqualTo("true");
    }

    @Test
    void a_taken_port_is_named() {
        WebSettings taken = new WebSettings("127.0.0.1", site.port(), "", "");
        assertThatThrownBy(() -> new Site(taken))
                .isInstanceOf(PortTakenException.class)
                .hasMessageContaining("127.0.0.1:" + site.port());
    }

    @Test
    void it_stops_in_time_though_a_request_is_still_waiting() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Site waiting = new Site(routes -> routes.get(
                "/api/wait",
                context -> {
                    inside.countDown();
                    new CountDownLatch(1).await();
                },
                Role.ANYONE));
        Thread asking = Thread.ofVirtual().start(() -> {
            try {
                waiting.get("/api/wait");
            } catch (IllegalStateException cutOff) {
                ended.set(true);
            }
        });
        inside.await();
        Deadline soon = Deadline.in(Duration.ofSeconds(5));
        waiting.close();
        asking.join(soon.left());
        assertThat(soon.over()).isFalse();
    }
}
