package dev.ackademy.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ackademy.web.Assets;
import dev.ackademy.web.Gate;
import dev.ackademy.web.Role;
import dev.ackademy.web.Texts;
import dev.ackademy.web.Views;
import dev.ackademy.web.WebServer;
import dev.ackademy.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitorsTest {
    private static final String KNOWN = "AbCdEfGhIjKlMnOpQrSt_-";

    @Test
    void a_newcomer_gets_a_cookie_that_scripts_cannot_read() throws Exception {
        String cookie = cookieFrom("", "");
        assertThat(cookie)
                .matches("visitor=[A-Za-z0-9_-]{22};.*")
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=31536000")
                .doesNotContain("Secure");
    }

    @Test
    void two_newcomers_are_told_apart() throws Exception {
        assertThat(cookieFrom("", "")).isNotEqualTo(cookieFrom("", ""));
    }

    @Test
    void a_known_visitor_stays_the_same() throws Exception {
        assertThat(cookieFrom("", "visitor=" + KNOWN)).startsWith("visitor=" + KNOWN + ";");
    }

    @Test
    void a_cookie_that_is_not_ours_is_replaced() throws Exception {
        assertThat(cookieFrom("", "visitor=../../etc/passwd")).matches("visitor=[A-Za-z0-9_-]{22};.*");
    }

    @Test
    void behind_tls_the_cookie_is_secure() throws Exception {
        assertThat(cookieFrom("https://ackademy.example", "")).contains("Secure");
    }

    @Test
    void a_visitor_never_prints_its_secret() {
        assertThat(new Visitor(KNOWN).toString()).doesNotContain(KNOWN);
        assertThatThrownBy(() -> new Visitor("short")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String cookieFrom(String publicOrigin, String sent) throws IOException, InterruptedException {
        WebSettings settings = new WebSettings("127.0.0.1", 0, "", publicOrigin);
        Visitors visitors = new Visitors(settings, context -> Optional.empty());
        Views views = new Views(Texts.load(), Assets.load(), settings, language -> Map.of());
        try (WebServer server = WebServer.start(
                        views,
                        Gate.OPEN_TO_ANYONE_ONLY,
                        Map::of,
                        List.of(routes -> routes.get(
                                "/api/me",
                                context -> {
                                    Visitor first = visitors.of(context);
                                    assertThat(visitors.of(context)).isEqualTo(first);
                                },
                                Role.ANYONE)));
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + "/api/me"));
            if (!sent.isEmpty()) {
                request.header("Cookie", sent);
            }
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.headers().firstValue("Set-Cookie").orElseThrow();
        }
    }
}
