package dev.ackademy.learner.oidc;

import dev.ackademy.kit.HandClock;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.Teardown;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.Visitors;
import dev.ackademy.learner.account.Accounts;
import dev.ackademy.learner.account.Detours;
import dev.ackademy.learner.account.Entrance;
import dev.ackademy.learner.account.MePages;
import dev.ackademy.learner.account.Sessions;
import dev.ackademy.learner.account.SignInPages;
import dev.ackademy.learner.passkey.PasskeyBelongings;
import dev.ackademy.store.Database;
import dev.ackademy.web.Assets;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages for accounts, with two providers, {@code campus} and {@code works}, that this test plays. */
final class OidcSite implements AutoCloseable {
    static final String ORIGIN = "http://learn.example.org";
    static final String PASSWORD = "a horse that hums";

    /** Enough for a machine that is busy, and what a test of slowness waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    final HandClock clock = new HandClock();
    final PlayedProvider campus = new PlayedProvider();
    final PlayedProvider works = new PlayedProvider();
    final Accounts accounts;
    final Database database;
    private final WebServer server;
    private final Teardown teardown = new Teardown();

    OidcSite(String databaseUrl) throws Exception {
        teardown.add(campus::close);
        teardown.add(works::close);
        database = Database.open(databaseUrl);
        teardown.add(database::close);
        accounts =
                new Accounts(database, clock, clock::nanos, List.of(new PasskeyBelongings(), new IdentityBelongings()));
        WebSettings settings = new WebSettings("127.0.0.1", 0, "", ORIGIN);
        Views views = new Views(Texts.load(), Assets.load(), settings, language -> Map.of());
        Sessions sessions = accounts.sessions(settings);
        Entrance entrance = new Entrance(accounts, sessions, new Visitors(settings, sessions::visitor));
        Identities identities = new Identities(
                List.of(provider("campus", campus), provider("works", works)),
                database,
                accounts,
                new Detours(database, settings, clock),
                settings,
                clock,
                clock::nanos,
                PATIENCE);
        teardown.add(identities::close);
        OidcPages pages = new OidcPages(identities, entrance, sessions, views);
        server = WebServer.start(
                views,
                sessions,
                Map::of,
                List.of(
                        pages,
                        new SignInPages(accounts, entrance, views, List.of(pages)),
                        new MePages(accounts, sessions, List.of(), List.of(pages), visitor -> 0, views)));
        teardown.add(server::close);
    }

    private static Provider provider(String id, PlayedProvider played) {
        return new Provider(
                new Slug(id),
                played.issuer(),
                PlayedProvider.CLIENT,
                PlayedProvider.SECRET,
                Map.of(UiLanguage.EN, "The " + id, UiLanguage.KO, "대학교", UiLanguage.ES, "La Universidad"));
    }

    PlayedProvider played(String id) {
        return id.equals("campus") ? campus : works;
    }

    int identities() {
        return database.list("SELECT id FROM oidc_identity", row -> row.id("id"))
                .size();
    }

    @Override
    public void close() {
        teardown.close();
    }

    Browser browser() {
        return new Browser();
    }

    /** A page that came, or where it leads. */
    record Answer(int status, String location, String body) {
        private static final Pattern REFUSAL = Pattern.compile("data-testid=\"refusal\"[^>]*>([^<]*)<");
        private static final Pattern LOGIN = Pattern.compile("content=\"0; url=([^\"]*)\"");

        /** What the page refuses. */
        String refusal() {
            Matcher found = REFUSAL.matcher(body);
            return found.find() ? found.group(1) : "";
        }

        /** Where the page leads on to by itself. */
        URI login() {
            Matcher found = LOGIN.matcher(body);
            if (!found.find()) {
                throw new IllegalStateException("expected a page that leads on, got " + status + " " + body);
            }
            return URI.create(found.group(1).replace("&amp;", "&"));
        }

        /** A parameter of where it leads on to. */
        String asked(String name) {
            return PlayedProvider.parameters(login().getRawQuery()).getOrDefault(name, "");
        }
    }

    /** Keeps cookies, follows nothing. */
    final class Browser {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        Browser() {
            teardown.add(client::shutdownNow);
        }

        /** Another that is not signed in, but on the same detours. */
        Browser sharingDetours() {
            Browser other = new Browser();
            for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
                if (cookie.getName().equals("detour")) {
                    other.cookies.getCookieStore().add(URI.create(server.address() + "/"), cookie);
                }
            }
            return other;
        }

        /** Sent on its way to a provider. */
        Answer leave(String provider, String to) throws Exception {
            return form("/en/sign-in/with/" + provider, "to=" + encoded(to));
        }

        /** Back from there as somebody. */
        Answer comeBack(String provider, URI login, String subject) throws Exception {
            return comeBack(provider, login, played(provider).code(login, subject), "");
        }

        Answer comeBack(String provider, URI login, String code, String more) throws Exception {
            String state = PlayedProvider.parameters(login.getRawQuery()).get("state");
            return get("/oidc/back/" + provider + "?code=" + code + "&state=" + state + more);
        }

        /** There and back. */
        Answer signIn(String provider, String subject, String to) throws Exception {
            return comeBack(provider, leave(provider, to).login(), subject);
        }

        /** There and back for the first time, with a name. */
        Answer signUp(String provider, String subject, String name) throws Exception {
            return form(signIn(provider, subject, "").location(), "name=" + encoded(name));
        }

        Answer add(String provider, String subject) throws Exception {
            return comeBack(
                    provider, form("/en/me/identities/" + provider + "/add", "").login(), subject);
        }

        void signUpWithPassword(String name) throws Exception {
            form("/en/sign-up", "name=" + name + "&password=" + encoded(PASSWORD));
        }

        void signInWithPassword(String name) throws Exception {
            form("/en/sign-in", "name=" + name + "&password=" + encoded(PASSWORD));
        }

        String whoAmI() throws Exception {
            return get("/api/me").body();
        }

        List<String> identityIds() throws Exception {
            return Pattern.compile("/en/me/identities/([0-9a-f-]{36})/remove")
                    .matcher(get("/en/me").body())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        Answer get(String path) throws Exception {
            return send(to(path).header("Sec-Fetch-Site", "cross-site"));
        }

        Answer form(String path, String fields) throws Exception {
            return form(path, fields, "same-origin");
        }

        Answer form(String path, String fields, String site) throws Exception {
            return send(to(path).header("Sec-Fetch-Site", site)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(fields)));
        }

        private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create(server.address() + path));
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
