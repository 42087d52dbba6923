package dev.ackademy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvenanceTest {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String COOKIE = "Cookie: visitor=x";

    private Site site;
    private Site proxied;

    @BeforeAll
    void start() {
        Routes routes = config -> {
            config.get("/api/thing", context -> context.result("read"), Role.ANYONE);
            config.post("/api/thing", context -> context.result("done"), Role.ANYONE);
            config.put("/api/thing", context -> context.result("done"), Role.ANYONE);
            config.patch("/api/thing", context -> context.result("done"), Role.ANYONE);
            config.delete("/api/thing", context -> context.result("done"), Role.ANYONE);
            config.post("/{lang}/thing", context -> context.result("done"), Role.ANYONE);
        };
        site = new Site(routes);
        proxied = new Site(new WebSettings("127.0.0.1", 0, "", "https://learn.example.org"), routes);
    }

    @AfterAll
    void stop() {
        site.close();
        proxied.close();
    }

    /** PORT is the site's own. */
    private HttpResponse<String> send(Site to, String method, String path, String... headers) {
        HttpRequest.Builder request = to.request(path).method(method, BodyPublishers.ofString("a=b"));
        Arrays.stream(headers)
                .map(header -> header.replace("PORT", "" + to.port()).split(": ", 2))
                .forEach(header -> request.header(header[0], header[1]));
        return to.send(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: same-origin",
                "Sec-Fetch-Site: none",
                "Origin: http://127.0.0.1:PORT",
                "Origin: HTTP://127.0.0.1:PORT",
                "Origin: https://127.0.0.1:PORT",
                "Referer: http://127.0.0.1:PORT/en/thing?x=1",
            })
    void a_page_of_ours_may_change_something(String header) {
        assertThat(send(site, "POST", "/en/thing", FORM, COOKIE, header).body()).isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: something new",
                "Origin: null",
                "Origin: http://127.0.0.1:1",
                "Origin: http://127.0.0.1:PORT.evil.example",
                "Origin: http://evil.example/127.0.0.1:PORT",
                "Origin: ftp://127.0.0.1:PORT",
                "Referer: http://evil.example/?http://127.0.0.1:PORT/",
                "Referer: http://127.0.0.1:PORT@evil.example/",
                "Referer: about:client",
                "Referer: ]not an address[",
            })
    void a_page_of_somebody_else_may_not(String header) {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            HttpResponse<String> answer = send(site, method, "/api/thing", header);
            assertThat(answer.statusCode()).as(method).isEqualTo(403);
            assertThat(answer.body()).contains("\"code\":\"cross-site\"", "another website");
        }
        assertThat(send(site, "POST", "/api/thing", "Content-Type: application/json", header)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_a_browser_says_of_the_site_counts_for_more_than_the_origin() {
        assertThat(send(site, "POST", "/en/thing", "Sec-Fetch-Site: cross-site", "Origin: http://127.0.0.1:PORT")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void behind_a_proxy_only_the_public_origin_is_ours() {
        assertThat(send(proxied, "POST", "/en/thing", "Origin: https://learn.example.org")
                        .statusCode())
                .isEqualTo(200);
        for (String other : new String[] {"http://learn.example.org", "http://127.0.0.1:PORT", "https://example.org"}) {
            assertThat(send(proxied, "POST", "/en/thing", "Origin: " + other).statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_program_that_says_nothing_may_act_for_nobody_and_may_send_json() {
        assertThat(send(site, "POST", "/en/thing", FORM).statusCode()).isEqualTo(200);
        assertThat(send(site, "POST", "/api/thing", COOKIE, "Content-Type: Application/JSON; charset=utf-8")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {FORM, "Content-Type: text/plain", "Content-Type: multipart/form-data; boundary=x", "Accept: */*"
            })
    void a_form_with_a_cookie_that_says_nothing_is_refused_with_the_remedy(String header) {
        HttpResponse<String> answer = send(site, "POST", "/es/thing", COOKIE, header);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Origin y Referer").contains("lang=\"es\"");
    }

    @Test
    void reading_is_open_to_all() {
        assertThat(site.get("/api/thing", "Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example")
                        .body())
                .isEqualTo("read");
    }
}
