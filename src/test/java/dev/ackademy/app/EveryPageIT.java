package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds of every page in every language: axe finds nothing, light or dark; it fits every window; its console stays
 * silent; it asks nobody but the site.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {
    private static final List<String> LANGUAGES = List.of("en", "ko", "es");
    private static final String COMMENTS = "/tracks/socketio-core/room-and-namespace/comments";
    private static final String EXERCISE = "/exercises/skip-the-sender";

    private TestSite site;
    private TestBrowser browser;
    private TestVisitor visitor;
    private Fitness fitness;
    /** Of a submission that failed, so that there is a lot to show. */
    private String attempt = "";

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        site = TestSite.used(Used.course(folder), Used::fill);
        browser = TestBrowser.open();
        visitor = browser.visitor(site, TestBrowser.options().setReducedMotion(ReducedMotion.REDUCE))
                .mayGoTo(site.campus().issuer());
        fitness = new Fitness(visitor);
        TestWorkspace workspace = new TestWorkspace(visitor.goTo("/en" + EXERCISE));
        workspace.submit();
        workspace.verdict(1);
        String address = visitor.part("attempt").locator("a").first().getAttribute("href");
        attempt = address.substring(address.lastIndexOf('/') + 1);
    }

    @AfterAll
    void close() throws IOException {
        visitor.close();
        browser.close();
        site.close();
    }

    /** By name: how a reader gets there, and what they do there before one looks. */
    private Map<String, Consumer<String>> pages() {
        Map<String, Consumer<String>> pages = new LinkedHashMap<>();
        pages.put("home", language -> visitor.goTo("/" + language));
        pages.put("lesson", language -> {
            TestBench bench = new TestBench(visitor.goTo("/" + language + "/tracks/socketio-core/room-and-namespace"));
            play(bench);
        });
        pages.put("tag", language -> visitor.goTo("/" + language + "/tags/rooms"));
        pages.put("search", language -> {
            visitor.goTo("/" + language + "/search?q=room");
            visitor.part("find").pressSequentially("s");
            assertThat(visitor.part("find-option").first()).isVisible();
        });
        pages.put("search without a result", language -> visitor.goTo("/" + language + "/search?q=zzzzqqqq"));
        pages.put("exercises", language -> visitor.goTo("/" + language + "/exercises"));
        pages.put("exercise", language -> new TestWorkspace(visitor.goTo("/" + language + EXERCISE)));
        pages.put("exercise with a verdict", language -> {
            new TestWorkspace(visitor.goTo("/" + language + EXERCISE + "?attempt=" + attempt));
            assertThat(visitor.part("verdict-body")).isVisible();
            openAll();
        });
        pages.put("submission", language -> {
            visitor.goTo("/" + language + "/submissions/" + attempt);
            openAll();
        });
        pages.put("sandbox", language -> {
            TestBench bench = new TestBench(visitor.goTo("/" + language + "/sandbox"));
            bench.link();
            play(bench);
            openAll();
        });
        pages.put("achievements", language -> visitor.goTo("/" + language + "/achievements"));
        pages.put("sign in, refused", language -> {
            visitor.goTo("/" + language + "/sign-in?to=%2F" + language);
            visitor.expectsTrouble("/" + language + "/sign-in");
            refused("Nobody");
            assertThat(visitor.part("passkey-sign-in")).isVisible();
        });
        pages.put("sign up, refused", language -> {
            visitor.goTo("/" + language + "/sign-up");
            visitor.expectsTrouble("/" + language + "/sign-up");
            refused("<i>");
            assertThat(visitor.part("passkey-sign-up")).isVisible();
        });
        pages.put("account, signed out", language -> {
            signOut(language);
            visitor.goTo("/" + language + "/me");
            openAll();
        });
        pages.put("account", language -> {
            signIn(language, "Isa");
            visitor.goTo("/" + language + "/me?done=session");
            openAll();
        });
        pages.put("account with a passkey", language -> {
            signOut(language);
            Authenticator authenticator = new Authenticator(visitor);
            visitor.goTo("/" + language + "/sign-up");
            visitor.page().locator("#name").fill("Kim " + language);
            visitor.part("passkey-sign-up").click();
            assertThat(visitor.part("passkeys").locator("li")).isVisible();
            visitor.part("passkey-add").click();
            assertThat(visitor.part("passkey-refusal")).isVisible();
            authenticator.isPutAway();
            openAll();
        });
        pages.put("newcomer from a provider", language -> {
            signOut(language);
            // Else the provider remembers who came in the language before.
            visitor.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("_session"));
            visitor.goTo("/" + language + "/sign-in").part("with-campus").click();
            visitor.page().locator("#login").fill("new " + language);
            visitor.page().locator("#enter").click();
            visitor.expectsTrouble("/" + language + "/sign-up/");
            visitor.page().locator("#name").fill("<i>");
            visitor.part("newcomer-go").click();
            assertThat(visitor.part("refusal")).isVisible();
        });
        pages.put("account with a provider", language -> {
            visitor.page().locator("#name").fill("New " + language);
            visitor.part("newcomer-go").click();
            assertThat(visitor.part("identities").locator("li")).isVisible();
        });
        pages.put("refused by a provider", language -> {
            signOut(language);
            visitor.expectsTrouble("/oidc/back/campus");
            visitor.goTo("/oidc/back/campus?lang=" + language);
            assertThat(visitor.part("again")).isVisible();
        });
        pages.put("people", language -> {
            signIn(language, "Olga");
            visitor.goTo("/" + language + "/people");
            visitor.page().locator("form[action$='/reset'] button").first().click();
            assertThat(visitor.part("link")).isVisible();
        });
        pages.put("comments, signed out", language -> {
            signOut(language);
            visitor.goTo("/" + language + COMMENTS);
        });
        pages.put("comments", language -> {
            signIn(language, "Isa");
            visitor.goTo("/" + language + COMMENTS);
            visitor.part("comment-new")
                    .fill(
                            "**Why**?\n\n```js\nconst [room] = ['a very long line of code that goes on and on and on'];\n```");
            visitor.part("comment-send").click();
            assertThat(visitor.part("comment").first()).isFocused();
            visitor.part("reply").first().click();
            visitor.page().locator(".thread textarea[name=text]").last().fill("https://example.org/" + "x".repeat(80));
            openAll();
        });
        pages.put("comments below a lesson", language -> {
            visitor.goTo("/" + language + "/tracks/socketio-core/room-and-namespace#comments");
            assertThat(visitor.part("comment").first()).isVisible();
        });
        pages.put("notifications", language -> visitor.goTo("/" + language + "/notifications"));
        pages.put("report", language -> visitor.goTo("/" + language + "/report?about=/" + language + COMMENTS));
        pages.put("report, done", language -> visitor.goTo("/" + language + "/report?done=yes&about=/" + language));
        pages.put("desk, reports", language -> {
            visitor.goTo("/" + language + "/report?about=/" + language);
            visitor.part("report-text").fill("What is this?");
            visitor.part("report-send").click();
            assertThat(visitor.part("report-done")).isVisible();
            visitor.goTo("/" + language + "/desk/reports");
            openAll();
        });
        pages.put("desk, comments", language -> {
            signIn(language, "Olga");
            visitor.goTo("/" + language + COMMENTS);
            visitor.part("flag").first().click();
            visitor.part("flag-send").first().click();
            assertThat(visitor.part("reported").first()).isVisible();
            visitor.goTo("/" + language + "/desk/comments");
            openAll();
        });
        pages.put("desk", language -> {
            signIn(language, "Isa");
            visitor.goTo("/" + language + "/desk?period=all");
        });
        pages.put("desk, an exercise", language -> {
            visitor.goTo("/" + language + "/desk" + EXERCISE);
            assertThat(visitor.part("sample").first()).isVisible();
            openAll();
        });
        pages.put(
                "desk, an exercise that nobody has tried",
                language -> visitor.goTo(
                        "/" + language + "/desk/exercises/room-and-namespace-client?period=7&language=python"));
        pages.put("desk, translations", language -> {
            visitor.goTo("/" + language + "/desk/translations");
            assertThat(visitor.part("stale").first()).isVisible();
        });
        pages.put("offline", language -> visitor.goTo("/" + language + "/offline"));
        pages.put("error", language -> {
            visitor.expectsTrouble("/" + language + "/nowhere");
            visitor.goTo("/" + language + "/nowhere");
        });
        return pages;
    }

    private static void play(TestBench bench) {
        bench.join("Ana").join("Min").press("alert", "Leo").press("say", "Ana");
        assertThat(bench.lit()).hasText(new String[] {"Min"});
    }

    private void refused(String name) {
        fill(name, "not that one");
        assertThat(visitor.part("refusal")).isVisible();
    }

    private void signIn(String language, String name) {
        signOut(language);
        visitor.goTo("/" + language + "/sign-in");
        fill(name, TestSite.PASSWORD);
        assertThat(visitor.part("signed-in")).isVisible();
    }

    private void fill(String name, String password) {
        visitor.page().locator("#name").fill(name);
        visitor.page().locator("#password").fill(password);
        visitor.page().locator("form .primary").click();
    }

    private void signOut(String language) {
        visitor.goTo("/" + language + "/me");
        if (visitor.part("sign-out").isVisible()) {
            visitor.part("sign-out").click();
            visitor.page().waitForURL(site.address() + "/" + language);
        }
    }

    private void openAll() {
        visitor.page().evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
    }

    @TestFactory
    Stream<DynamicTest> a_page_is_fit_for_everyone() {
        return LANGUAGES.stream()
                .flatMap(language -> pages().entrySet().stream()
                        .map(page -> DynamicTest.dynamicTest(page.getKey() + ", " + language, () -> {
                            visitor.page().setViewportSize(1440, 900);
                            page.getValue().accept(language);
                            assertThat(visitor.page().locator("html")).hasAttribute("lang", language);
                            fitness.isProved();
                            visitor.isCalm();
                        })));
    }
}
