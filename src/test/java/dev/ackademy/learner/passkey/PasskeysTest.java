package dev.ackademy.learner.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ackademy.kit.HandClock;
import dev.ackademy.kit.Teardown;
import dev.ackademy.learner.Visitors;
import dev.ackademy.learner.account.Account;
import dev.ackademy.learner.account.Accounts;
import dev.ackademy.learner.account.Detours;
import dev.ackademy.learner.account.Entrance;
import dev.ackademy.learner.account.MePages;
import dev.ackademy.learner.account.Session;
import dev.ackademy.learner.account.Sessions;
import dev.ackademy.learner.account.SignInPages;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import dev.ackademy.web.Assets;
import dev.ackademy.web.Role;
import dev.ackademy.web.Texts;
import dev.ackademy.web.Views;
import dev.ackademy.web.WebServer;
import dev.ackademy.web.WebSettings;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the site makes of authenticators, honest and not, and of browsers that bring their answers. */
@ParameterizedClass
@EnumSource(Engine.class)
class PasskeysTest {
    private static final String ORIGIN = "http://learn.example.org";
    private static final String PASSWORD = "a horse that hums";
    private static final JsonMapper JSON = new JsonMapper();

    @Parameter
    private Engine engine = Engine.H2;

    @TempDir
    private Path folder;

    private final Teardown teardown = new Teardown();
    private final HandClock clock = new HandClock();
    private Database database;
    private Accounts accounts;
    private WebServer server;
    private SoftAuthenticator phone;
    private Browser ana;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(engine.freshUrl(folder));
        teardown.add(database::close);
        accounts = new Accounts(database, clock, clock::nanos, List.of(new PasskeyBelongings()));
        WebSettings settings = new WebSettings("127.0.0.1", 0, "", ORIGIN);
        Views views = new Views(Texts.load(), Assets.load(), settings, language -> Map.of());
        Sessions sessions = accounts.sessions(settings);
        Entrance entrance = new Entrance(accounts, sessions, new Visitors(settings, sessions::visitor));
        PasskeyApi passkeys = new PasskeyApi(
                new Passkeys(database, accounts, new Detours(database, settings, clock), settings, clock, clock::nanos),
                entrance,
                sessions);
        server = WebServer.start(
                views,
                sessions,
                Map::of,
                List.of(
                        passkeys,
                        new SignInPages(accounts, entrance, views, List.of(passkeys)),
                        new MePages(accounts, sessions, List.of(), List.of(passkeys), visitor -> 0, views)));
        teardown.add(server::close);
        phone = new SoftAuthenticator(ORIGIN);
        ana = new Browser();
    }

    @AfterEach
    void close() {
        teardown.close();
    }

    @Test
    void a_passkey_makes_an_account_without_a_password_and_lets_its_owner_in_without_a_name() throws Exception {
        Answer made = ana.signUp(phone, "Ana", "/en/exercises");
        assertThat(made.text("to")).isEqualTo("/en/exercises");
        assertThat(ana.whoAmI()).contains("Ana");
        assertThat(accounts.find("Ana").map(Account::hasPassword)).contains(false);

        Browser laptop = new Browser();
        assertThat(laptop.signIn(phone.counting(1), "/ko/exercises").text("to")).isEqualTo("/ko/exercises");
        assertThat(laptop.whoAmI()).contains("Ana");
    }

    @Test
    void signing_in_leads_to_no_other_site() throws Exception {
        ana.signUp(phone, "Ana", "");
        assertThat(new Browser().signIn(phone, "//evil.example/en").text("to")).isEqualTo("/en/me");
        assertThat(new Browser().signIn(phone, "https://evil.example").text("to"))
                .isEqualTo("/en/me");
    }

    @Test
    void the_browser_is_asked_for_a_discoverable_passkey_that_its_owner_unlocks() throws Exception {
        String create = ana.post("sign-up/options", Map.of("name", "Ana")).body();
        assertThat(create).contains("\"residentKey\":\"required\"", "\"userVerification\":\"required\"");
        assertThat(create).contains("\"id\":\"learn.example.org\"", "\"attestation\":\"none\"");
        assertThat(ana.post("sign-in/options", Map.of()).body())
                .contains("\"userVerification\":\"required\"", "\"rpId\":\"learn.example.org\"")
                .doesNotContain("\"type\":\"public-key\"");
    }

    @Test
    void a_name_that_is_taken_or_will_not_do_is_refused_before_a_passkey_is_made() throws Exception {
        accounts.create("Ana", PASSWORD, Role.LEARNER);
        assertThat(ana.post("sign-up/options", Map.of("name", "ana")).code()).isEqualTo("name-taken");
        assertThat(ana.post("sign-up/options", Map.of("name", "<i>")).code()).isEqualTo("bad-name");
    }

    @Test
    void a_name_that_was_taken_meanwhile_is_refused_and_leaves_nothing() throws Exception {
        String options = ana.post("sign-up/options", Map.of("name", "Ana")).body();
        accounts.create("Ana", PASSWORD, Role.LEARNER);
        assertThat(ana.post("sign-up", Map.of("credential", phone.create(options)))
                        .code())
                .isEqualTo("name-taken");
        assertThat(passkeys()).isZero();
        assertThat(ana.whoAmI()).contains("false");
    }

    @Test
    void an_answer_counts_once() throws Exception {
        ana.signUp(phone, "Ana", "");
        Browser laptop = new Browser();
        Map<String, Object> answer =
                phone.get(laptop.post("sign-in/options", Map.of()).body());
        assertThat(laptop.post("sign-in", Map.of("credential", answer)).status())
                .isEqualTo(200);
        assertThat(laptop.post("sign-in", Map.of("credential", answer)).code()).isEqualTo("passkey-over");
    }

    @Test
    void an_answer_counts_in_the_browser_that_asked_and_no_other() throws Exception {
        ana.signUp(phone, "Ana", "");
        Browser laptop = new Browser();
        Map<String, Object> answer =
                phone.get(laptop.post("sign-in/options", Map.of()).body());
        Browser thief = new Browser();
        assertThat(thief.post("sign-in", Map.of("credential", answer)).code()).isEqualTo("passkey-over");
        thief.post("sign-in/options", Map.of());
        assertThat(thief.post("sign-in", Map.of("credential", answer)).code()).isEqualTo("passkey-over");
        assertThat(thief.whoAmI()).contains("false");
        assertThat(laptop.post("sign-in", Map.of("credential", answer)).status())
                .isEqualTo(200);
    }

    @Test
    void an_answer_counts_for_ten_minutes() throws Exception {
        ana.signUp(phone, "Ana", "");
        Browser laptop = new Browser();
        String late = laptop.post("sign-in/options", Map.of()).body();
        clock.forward(Detours.GOOD_FOR);
        assertThat(laptop.post("sign-in", Map.of("credential", phone.get(late))).code())
                .isEqualTo("passkey-over");
        assertThat(database.list("SELECT purpose FROM detour", row -> row.text("purpose")))
                .hasSizeLessThan(2);
    }

    @Test
    void an_answer_counts_for_what_it_was_asked_for() throws Exception {
        ana.signUp(phone, "Ana", "");
        SoftAuthenticator another = new SoftAuthenticator(ORIGIN);
        String forNewAccount =
                ana.post("sign-up/options", Map.of("name", "Ben")).body();
        assertThat(ana.post("add", Map.of("credential", another.create(forNewAccount)))
                        .code())
                .isEqualTo("passkey-over");

        String forAna = ana.post("add/options", Map.of()).body();
        Browser bens = ana.sharingDetours();
        bens.signUp(new SoftAuthenticator(ORIGIN), "Ben", "");
        assertThat(bens.post("add", Map.of("credential", another.create(forAna)))
                        .code())
                .isEqualTo("passkey-over");
        assertThat(passkeys()).isEqualTo(2);
    }

    @Test
    void a_page_of_another_origin_gets_nowhere_even_with_the_right_key() throws Exception {
        ana.signUp(phone, "Ana", "");
        for (String origin : List.of(
                "https://learn.example.org",
                "http://learn.example.org:8080",
                "http://evil.learn.example.org",
                "http://learn.example.org.evil.example")) {
            assertThat(new Browser().signIn(phone.at(origin), "").code())
                    .as(origin)
                    .isEqualTo("passkey-unproven");
            assertThat(new Browser()
                            .signUp(new SoftAuthenticator(origin), "Ben", "")
                            .code())
                    .as(origin)
                    .isEqualTo("passkey-unproven");
        }
        assertThat(new Browser().signIn(phone.at(ORIGIN), "").status()).isEqualTo(200);
    }

    @Test
    void a_key_that_is_bound_to_another_site_gets_nowhere() throws Exception {
        ana.signUp(phone, "Ana", "");
        assertThat(new Browser().signIn(phone.boundTo("evil.example"), "").code())
                .isEqualTo("passkey-unproven");
        assertThat(new Browser()
                        .signUp(new SoftAuthenticator(ORIGIN).boundTo("evil.example"), "Ben", "")
                        .code())
                .isEqualTo("passkey-unproven");
    }

    @Test
    void a_passkey_that_nobody_unlocked_gets_nowhere() throws Exception {
        ana.signUp(phone, "Ana", "");
        assertThat(new Browser().signIn(phone.unverified(), "").code()).isEqualTo("passkey-unproven");
        assertThat(new Browser()
                        .signUp(new SoftAuthenticator(ORIGIN).unverified(), "Ben", "")
                        .code())
                .isEqualTo("passkey-unproven");
    }

    @Test
    void a_copy_of_a_key_is_told_by_its_count() throws Exception {
        ana.signUp(phone.counting(5), "Ana", "");
        assertThat(new Browser().signIn(phone.counting(5), "").code()).isEqualTo("passkey-unproven");
        assertThat(new Browser().signIn(phone.counting(9), "").status()).isEqualTo(200);
        assertThat(new Browser().signIn(phone.counting(8), "").code()).isEqualTo("passkey-unproven");
        assertThat(new Browser().signIn(phone.counting(0), "").code()).isEqualTo("passkey-unproven");
        assertThat(new Browser().signIn(phone.counting(10), "").status()).isEqualTo(200);
    }

    @Test
    void another_key_under_the_same_id_gets_nowhere() throws Exception {
        ana.signUp(phone, "Ana", "");
        assertThat(new Browser()
                        .signIn(new SoftAuthenticator(ORIGIN).posingAs(phone), "")
                        .code())
                .isEqualTo("passkey-unproven");
        assertThat(new Browser()
                        .signUp(new SoftAuthenticator(ORIGIN).posingAs(phone), "Ben", "")
                        .code())
                .isEqualTo("passkey-unproven");
        assertThat(accounts.find("Ben")).isEmpty();
    }

    @Test
    void a_key_opens_no_account_but_its_own() throws Exception {
        ana.signUp(phone, "Ana", "");
        SoftAuthenticator bens = new SoftAuthenticator(ORIGIN);
        new Browser().signUp(bens, "Ben", "");
        assertThat(new Browser().signIn(bens.claiming(phone.user()), "").code()).isEqualTo("passkey-unproven");
        assertThat(new Browser().signIn(bens.claiming(new byte[] {1}), "").code())
                .isEqualTo("passkey-unproven");
    }

    @Test
    void a_passkey_that_the_site_does_not_know_is_told_so() throws Exception {
        Answer refused = new Browser().signIn(phone, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("passkey-unknown");
    }

    @Test
    void what_is_no_answer_of_an_authenticator_is_refused_and_no_fault() throws Exception {
        for (Object credential : List.of("", 7, Map.of(), Map.of("type", "public-key", "id", "AAAA"), List.of(1))) {
            for (String address : List.of("sign-in", "sign-up")) {
                assertThat(ana.post(address, Map.of("credential", credential)).code())
                        .isEqualTo("passkey-unproven");
            }
        }
        assertThat(ana.signUp(phone.attesting("android-safetynet"), "Ana", "").code())
                .isEqualTo("passkey-unproven");
        assertThat(ana.signUp(phone.attesting("tpm"), "Ana", "").code()).isEqualTo("passkey-unproven");
    }

    @Test
    void an_account_gets_more_passkeys_with_labels_and_says_when_each_was_used() throws Exception {
        ana.signUpWithPassword("Ana");
        assertThat(ana.add(phone, "  My\u0000 phone\n").text("to")).isEqualTo("/en/me?done=passkey");
        assertThat(ana.me()).contains("<b>My phone</b>", "added May 4, 2026");
        clock.forward(Duration.ofDays(3));
        new Browser().signIn(phone, "");
        assertThat(accounts.find("Ana").map(Account::hasPassword)).contains(true);
        Browser laptop = new Browser();
        laptop.signIn(phone, "");
        assertThat(laptop.me()).contains("last used May 7, 2026");
        assertThat(laptop.export()).contains("\"label\" : \"My phone\"").doesNotContain("public_key");
    }

    @Test
    void the_browser_is_told_which_passkeys_the_account_has_so_that_no_device_gets_two() throws Exception {
        ana.signUp(phone, "Ana", "");
        assertThat(ana.post("add/options", Map.of()).body())
                .containsPattern("\"excludeCredentials\":\\[\\{[^]]*\"type\":\"public-key\"");
        assertThat(ana.add(phone, "again").code()).isEqualTo("passkey-unproven");
    }

    @Test
    void the_last_way_into_an_account_stays() throws Exception {
        ana.signUp(phone, "Ana", "");
        String first = ana.passkeyIds().getFirst();
        assertThat(ana.remove(first)).isEqualTo("/en/me?refused=last-way-in");
        assertThat(ana.get("/en/me?refused=last-way-in").body()).contains("the only way into your account");
        assertThat(new Browser().signIn(phone, "").status()).isEqualTo(200);

        ana.add(new SoftAuthenticator(ORIGIN), "Laptop");
        assertThat(ana.remove(first)).isEqualTo("/en/me?done=passkey-removed");
        assertThat(new Browser().signIn(phone, "").code()).isEqualTo("passkey-unknown");
        assertThat(ana.remove(ana.passkeyIds().getFirst())).isEqualTo("/en/me?refused=last-way-in");
        ana.form("/en/me/password", "password=" + encoded(PASSWORD));
        assertThat(ana.remove(ana.passkeyIds().getFirst())).isEqualTo("/en/me?done=passkey-removed");
        assertThat(passkeys()).isZero();
    }

    @Test
    void nobody_removes_anothers_passkey() throws Exception {
        ana.signUp(phone, "Ana", "");
        String anas = ana.passkeyIds().getFirst();
        Browser ben = new Browser();
        ben.signUpWithPassword("Ben");
        ben.remove(anas);
        assertThat(ben.remove(UUID.randomUUID().toString())).isEqualTo("/en/me?done=passkey-removed");
        assertThat(new Browser().signIn(phone, "").status()).isEqualTo(200);
    }

    @Test
    void who_signed_in_long_ago_signs_in_again_before_changing_how() throws Exception {
        ana.signUp(phone, "Ana", "");
        String id = ana.passkeyIds().getFirst();
        assertThat(ana.me()).contains("data-passkey=\"add\"");
        clock.forward(Session.FRESH);
        assertThat(ana.post("add/options", Map.of()).code()).isEqualTo("sign-in-again");
        assertThat(ana.remove(id)).isEqualTo("/en/me?refused=sign-in-again");
        assertThat(ana.form("/en/me/password", "password=" + encoded(PASSWORD)).statusCode())
                .isEqualTo(403);
        assertThat(ana.me()).contains("data-testid=\"stale\"").doesNotContain("data-passkey=\"add\"");
        ana.signIn(phone, "");
        assertThat(ana.add(new SoftAuthenticator(ORIGIN), "").status()).isEqualTo(200);
    }

    @Test
    void an_account_has_twenty_passkeys_and_no_more() throws Exception {
        ana.signUp(phone, "Ana", "");
        for (int i = 1; i < Passkeys.MOST; i++) {
            assertThat(ana.add(new SoftAuthenticator(ORIGIN), "No. " + i).status())
                    .isEqualTo(200);
        }
        assertThat(ana.post("add/options", Map.of()).code()).isEqualTo("too-many-passkeys");
    }

    @Test
    void an_account_without_a_password_is_told_like_one_that_does_not_exist() throws Exception {
        ana.signUp(phone, "Ana", "");
        String wrongName = new Browser()
                .form("/en/sign-in", "name=Ben&password=" + encoded(PASSWORD))
                .body();
        String noPassword = new Browser()
                .form("/en/sign-in", "name=Ana&password=" + encoded(PASSWORD))
                .body();
        assertThat(noPassword.replace("\"Ana\"", "\"Ben\"")).isEqualTo(wrongName);
    }

    @Test
    void a_deleted_account_takes_its_passkeys_along() throws Exception {
        ana.signUp(phone, "Ana", "");
        ana.form("/en/me/delete", "name=Ana");
        assertThat(passkeys()).isZero();
        assertThat(new Browser().signIn(phone, "").code()).isEqualTo("passkey-unknown");
    }

    @Test
    void who_asks_too_often_waits() throws Exception {
        for (int i = 0; i < 100; i++) {
            ana.post("sign-in/options", Map.of());
        }
        assertThat(ana.post("sign-in/options", Map.of()).code()).isEqualTo("too-many-tries");
        clock.forward(Duration.ofSeconds(1));
        assertThat(ana.post("sign-in/options", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void a_refusal_comes_in_the_language_of_the_page() throws Exception {
        assertThat(ana.post("sign-in?lang=ko", Map.of()).body()).contains("패스키를 확인하지 못해서");
        assertThat(ana.post("sign-in?lang=es", Map.of()).body()).contains("no demostró lo que debía");
    }

    @Test
    void the_site_is_known_to_authenticators_by_its_public_name() {
        assertThat(place("https://learn.example.org:443"))
                .isEqualTo(new Place("https://learn.example.org", "learn.example.org"));
        assertThat(place("https://learn.example.org:8443").origin()).isEqualTo("https://learn.example.org:8443");
        assertThat(place("")).isEqualTo(new Place("http://localhost:7070", "localhost"));
        assertThat(place("").hasPasskeys()).isTrue();
        assertThat(place("https://192.0.2.1").hasPasskeys()).isFalse();
        assertThat(place("https://[2001:db8::1]").hasPasskeys()).isFalse();
    }

    private static Place place(String publicOrigin) {
        return Place.of(new WebSettings("127.0.0.1", 7070, "", publicOrigin));
    }

    private int passkeys() {
        return database.list("SELECT id FROM passkey", row -> row.id("id")).size();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the site said. */
    private record Answer(int status, String body) {
        String code() throws Exception {
            return JSON.readTree(body).path("error").path("code").asText();
        }

        String text(String field) throws Exception {
            return JSON.readTree(body).path(field).asText();
        }
    }

    /** Keeps cookies, follows nothing. */
    private final class Browser {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        Browser() {
            teardown.add(client::close);
        }

        /** Another that is not signed in, but on the same detours. */
        Browser sharingDetours() {
            Browser other = new Browser();
            cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("detour"))
                    .forEach(cookie -> other.cookies.getCookieStore().add(URI.create(server.address() + "/"), cookie));
            return other;
        }

        Answer signUp(SoftAuthenticator authenticator, String name, String to) throws Exception {
            Answer options = post("sign-up/options", Map.of("name", name));
            return post("sign-up", Map.of("credential", authenticator.create(options.body()), "to", to));
        }

        Answer signIn(SoftAuthenticator authenticator, String to) throws Exception {
            Answer options = post("sign-in/options", Map.of());
            return post("sign-in", Map.of("credential", authenticator.get(options.body()), "to", to));
        }

        Answer add(SoftAuthenticator authenticator, String label) throws Exception {
            Answer options = post("add/options", Map.of());
            return post("add", Map.of("credential", authenticator.create(options.body()), "label", label));
        }

        void signUpWithPassword(String name) throws Exception {
            form("/en/sign-up", "name=" + name + "&password=" + encoded(PASSWORD));
        }

        String whoAmI() throws Exception {
            return get("/api/me").body();
        }

        String me() throws Exception {
            return get("/en/me").body();
        }

        String export() throws Exception {
            return get("/en/me/export").body();
        }

        List<String> passkeyIds() throws Exception {
            return Pattern.compile("/en/me/passkeys/([0-9a-f-]{36})/remove")
                    .matcher(me())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        /** @return where it leads */
        String remove(String id) throws Exception {
            return form("/en/me/passkeys/" + id + "/remove", "")
                    .headers()
                    .firstValue("Location")
                    .orElse("");
        }

        HttpResponse<String> get(String path) throws Exception {
            return client.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> form(String path, String fields) throws Exception {
            return client.send(
                    to(path).header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(fields))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        Answer post(String address, Map<String, ?> body) throws Exception {
            String path = "/api/passkeys/" + address + (address.contains("?") ? "" : "?lang=en");
            HttpResponse<String> answer = client.send(
                    to(path).header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(new HashMap<>(body))))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), Optional.ofNullable(answer.body()).orElse(""));
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create(server.address() + path)).header("Sec-Fetch-Site", "same-origin");
        }
    }
}
