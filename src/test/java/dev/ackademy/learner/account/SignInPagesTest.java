package dev.ackademy.learner.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.HandClock;
import dev.ackademy.kit.Teardown;
import dev.ackademy.learner.Visitors;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import dev.ackademy.web.Assets;
import dev.ackademy.web.Role;
import dev.ackademy.web.Texts;
import dev.ackademy.web.Views;
import dev.ackademy.web.WebServer;
import dev.ackademy.web.WebSettings;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing up, in and out, and one's own page, as a browser without scripts does it. */
class SignInPagesTest {
    private static final String PASSWORD = "a horse that hums";

    @TempDir
    private Path folder;

    private final Teardown teardown = new Teardown();
    private Accounts accounts;
    private WebServer server;
    private Browser ana;

    @BeforeEach
    void open() throws Exception {
        Database database = Database.open(Engine.H2.freshUrl(folder));
        teardown.add(database::close);
        HandClock clock = new HandClock();
        accounts = new Accounts(database, clock, clock::nanos, List.of());
        server = start("");
        ana = new Browser();
    }

    private WebServer start(String publicOrigin) {
        WebSettings settings = new WebSettings("127.0.0.1", 0, "", publicOrigin);
        Views views = new Views(Texts.load(), Assets.load(), settings, language -> Map.of());
        Sessions sessions = accounts.sessions(settings);
        Visitors visitors = new Visitors(settings, sessions::visitor);
        WebServer started = WebServer.start(
                views,
                sessions,
                Map::of,
                List.of(
                        new SignInPages(accounts, new Entrance(accounts, sessions, visitors), views, List.of()),
                        new MePages(accounts, sessions, List.of(), List.of(), visitor -> 7, views),
                        new PeoplePages(accounts, sessions, views),
                        routes -> routes.get(
                                "/api/visitor",
                                context -> context.result(visitors.of(context).id()),
                                Role.ANYONE)));
        teardown.add(started::close);
        return started;
    }

    @AfterEach
    void close() {
        teardown.close();
    }

    @Test
    void signing_up_signs_in_and_leads_back_to_where_one_was() throws Exception {
        assertThat(ana.get("/en/sign-up?to=%2Fen%2Fexercises").body()).contains("value=\"/en/exercises\"");
        HttpResponse<String> made = ana.post("/en/sign-up", "name", "Ana", "password", PASSWORD, "to", "/en/exercises");
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(made.headers().firstValue("Location")).contains("/en/exercises");
        assertThat(ana.get("/en/me").body()).contains("<h1>Ana</h1>");
        assertThat(ana.get("/api/me").body()).contains("\"name\":\"Ana\"", "\"unread\":7");
    }

    @Test
    void signing_in_leads_to_no_other_site() throws Exception {
        accounts.create("Ana", PASSWORD, Role.LEARNER);
        HttpResponse<String> in =
                ana.post("/en/sign-in", "name", "Ana", "password", PASSWORD, "to", "//evil.example/en");
        assertThat(in.headers().firstValue("Location")).contains("/en/me");
    }

    @Test
    void a_wrong_name_and_a_wrong_password_are_told_the_same() throws Exception {
        accounts.create("Ana", PASSWORD, Role.LEARNER);
        HttpResponse<String> wrongPassword = ana.post("/en/sign-in", "name", "Ana", "password", "not that one");
        HttpResponse<String> wrongName = ana.post("/en/sign-in", "name", "Ben", "password", "not that one");
        assertThat(wrongPassword.statusCode()).isEqualTo(422);
        assertThat(wrongName.statusCode()).isEqualTo(422);
        assertThat(wrongName.body().replace("\"Ben\"", "\"Ana\"")).isEqualTo(wrongPassword.body());
        assertThat(wrongPassword.body()).contains("role=\"alert\"").doesNotContain("not that one");
    }

    @Test
    void a_refused_form_keeps_the_name_and_forgets_the_password() throws Exception {
        HttpResponse<String> refused = ana.post("/ko/sign-up", "name", "김민지", "password", "짧아요");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"김민지\"", "비밀번호는 10~200자예요.").doesNotContain("짧아요");
    }

    @Test
    void a_hostile_name_stays_text() throws Exception {
        String name = "\"><script>alert(1)</script>";
        assertThat(ana.post("/en/sign-in", "name", name, "password", PASSWORD).body())
                .contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"")
                .doesNotContain("<script>alert");
    }

    @Test
    void scripts_read_no_cookie_that_lets_anybody_in() throws Exception {
        HttpResponse<String> made = ana.post("/en/sign-up", "name", "Ana", "password", PASSWORD);
        List<String> cookies = made.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .filteredOn(cookie -> cookie.matches("session=[A-Za-z0-9_-]{43};.*"))
                .hasSize(1)
                .first()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("signed-in=1;"))
                .hasSize(1);
    }

    @Test
    void behind_tls_the_session_is_bound_to_the_host() throws Exception {
        server = start("https://learn.example.org");
        HttpResponse<String> made = ana.post("/en/sign-up", "name", "Ana", "password", PASSWORD);
        assertThat(made.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.matches("__Host-session=[A-Za-z0-9_-]{43};.*"))
                .hasSize(1)
                .first()
                .asString()
                .contains("HttpOnly", "Secure", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void all_devices_of_an_account_are_one_visitor_and_after_signing_out_none_is() throws Exception {
        String before = ana.get("/api/visitor").body();
        ana.post("/en/sign-up", "name", "Ana", "password", PASSWORD);
        String signedIn = ana.get("/api/visitor").body();
        Browser phone = new Browser();
        phone.post("/en/sign-in", "name", "ana", "password", PASSWORD);
        assertThat(phone.get("/api/visitor").body()).isEqualTo(signedIn).isNotEqualTo(before);

        ana.post("/en/sign-out");
        assertThat(ana.get("/api/visitor").body()).isNotIn(before, signedIn);
        assertThat(ana.get("/api/me").body()).isEqualTo("{\"signedIn\":false}");
        assertThat(phone.get("/api/me").body()).contains("Ana");
    }

    @Test
    void each_sign_in_gets_a_key_of_its_own() throws Exception {
        ana.post("/en/sign-up", "name", "Ana", "password", PASSWORD);
        String first = ana.cookie("session");
        ana.post("/en/sign-in", "name", "Ana", "password", PASSWORD);
        assertThat(ana.cookie("session")).isNotEqualTo(first);
        Browser thief = new Browser();
        assertThat(thief.get("/api/me", "Cookie", "session=" + first).body()).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void a_device_is_signed_out_from_another() throws Exception {
        ana.post("/en/sign-up", "name", "Ana", "password", PASSWORD);
        Browser phone = new Browser();
        phone.post("/en/sign-in", "name", "Ana", "password", PASSWORD);
        String page = ana.get("/en/me").body();
        String end = page.replaceAll("(?s).*action=\"(/en/me/sessions/[0-9a-f-]{36}/end)\".*", "$1");
        assertThat(ana.post(end).statusCode()).isEqualTo(303);
        assertThat(phone.get("/api/me").body()).isEqualTo("{\"signedIn\":false}");
        assertThat(ana.get("/api/me").body()).contains("Ana");
    }

    @Test
    void ones_data_comes_as_a_file_and_goes_when_one_says_the_name() throws Exception {
        ana.post("/en/sign-up", "name", "Ana", "password", PASSWORD);
        HttpResponse<String> export = ana.get("/en/me/export");
        assertThat(export.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"ackademy.json\"");
        assertThat(export.body()).contains("\"name\" : \"Ana\"").doesNotContain("argon2");

        assertThat(ana.post("/en/me/delete", "name", "Anna").statusCode()).isEqualTo(422);
        assertThat(ana.post("/en/me/delete", "name", "ana").headers().firstValue("Location"))
                .contains("/en/me?done=deleted");
        assertThat(accounts.find("Ana")).isEmpty();
        assertThat(ana.get("/api/me").body()).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void an_operator_gives_roles_but_not_to_themselves() throws Exception {
        Account olga = accounts.create("Olga", PASSWORD, Role.OPERATOR);
        Account ben = accounts.create("Ben", PASSWORD, Role.LEARNER);
        ana.post("/en/sign-in", "name", "Olga", "password", PASSWORD);
        assertThat(ana.get("/en/people").body()).contains("Olga", "Ben");
        ana.post("/en/people/" + ben.id() + "/role", "role", "instructor");
        assertThat(accounts.find("Ben").orElseThrow().role()).isEqualTo(Role.INSTRUCTOR);
        assertThat(ana.post("/en/people/" + ben.id() + "/role", "role", "anyone")
                        .statusCode())
                .isEqualTo(422);
        assertThat(ana.post("/en/people/" + olga.id() + "/role", "role", "learner")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_link_from_an_operator_lets_its_holder_in_once() throws Exception {
        accounts.create("Olga", PASSWORD, Role.OPERATOR);
        Account ben = accounts.create("Ben", PASSWORD, Role.LEARNER);
        ana.post("/en/sign-in", "name", "Olga", "password", PASSWORD);
        String page = ana.post("/en/people/" + ben.id() + "/reset").body();
        String link = page.replaceAll("(?s).*href=\"(/en/reset/[A-Za-z0-9_-]{43})\".*", "$1");

        Browser bens = new Browser();
        assertThat(bens.get(link).body()).contains("For Ben.");
        assertThat(bens.post(link, "password", "another good one").statusCode()).isEqualTo(303);
        assertThat(bens.get("/api/me").body()).contains("Ben");
        assertThat(bens.get(link).statusCode()).isEqualTo(410);
    }

    /** Keeps cookies, follows nothing. */
    private final class Browser {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        Browser() {
            teardown.add(client::close);
        }

        HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
            List<String> form = new ArrayList<>();
            for (int i = 0; i < fields.length; i += 2) {
                form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
            }
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(HttpRequest.BodyPublishers.ofString(String.join("&", form)))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }

        String cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
