package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People who talk below lessons and to who runs the site, each in a browser of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommunityIT {
    private static final String LESSON = "/tracks/socketio-core/room-and-namespace";
    private static final String COMMENTS = LESSON + "/comments";

    private TestSite site;
    private TestBrowser browser;

    @BeforeAll
    void open() throws Exception {
        site = TestSite.ungraded();
        browser = TestBrowser.open();
        someone("Min").close();
    }

    @AfterAll
    void close() throws Exception {
        browser.close();
        site.close();
    }

    private TestVisitor someone(String name) {
        return join(browser.visitor(site), name);
    }

    private static TestVisitor join(TestVisitor visitor, String name) {
        visitor.goTo("/en/sign-up");
        return enter(visitor, name);
    }

    private static TestVisitor enter(TestVisitor visitor, String name) {
        visitor.page().locator("#name").fill(name);
        visitor.page().locator("#password").fill(TestSite.PASSWORD);
        visitor.page().locator("form .primary").click();
        return visitor;
    }

    private TestVisitor instructor() {
        return signedIn("Isa");
    }

    /** The same person in all tests, because a network makes ten accounts at once and no more. */
    private TestVisitor min() {
        return signedIn("Min");
    }

    private TestVisitor signedIn(String name) {
        TestVisitor visitor = browser.visitor(site);
        visitor.goTo("/en/sign-in");
        return enter(visitor, name);
    }

    private static Locator comment(TestVisitor visitor, String text) {
        return visitor.part("comment").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator thread(TestVisitor visitor, String text) {
        return visitor.page().locator(".thread").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void write(TestVisitor visitor, String text) {
        visitor.part("comment-new").fill(text);
        visitor.part("comment-send").click();
        assertThat(comment(visitor, text)).isVisible();
    }

    @Test
    void what_one_writes_below_a_lesson_others_there_hear_of_at_once() {
        try (TestVisitor ana = someone("Ana1");
                TestVisitor min = min()) {
            ana.goTo("/en" + LESSON).page().locator("#comments").scrollIntoViewIfNeeded();
            write(ana, "Why rooms, **really**?");
            assertThat(comment(ana, "Why rooms").locator("strong")).hasText("really");
            assertThat(ana.path()).isEqualTo("/en" + LESSON);
            String count = ana.part("comment-count").textContent();

            min.goTo("/ko" + LESSON).page().locator("#comments").scrollIntoViewIfNeeded();
            assertThat(comment(min, "Why rooms")).hasCount(1);
            ana.part("comment-new").fill("half a thought");
            thread(min, "Why rooms").getByTestId("reply").click();
            thread(min, "Why rooms").locator("textarea").first().fill("To talk to some.");
            thread(min, "Why rooms").getByTestId("reply-send").click();
            assertThat(comment(min, "To talk to some.")).isVisible();

            assertThat(ana.part("comment-count")).hasText(Integer.toString(Integer.parseInt(count) + 1));
            assertThat(ana.part("unread")).hasText("1");
            assertThat(ana.part("comment-news")).isVisible();
            ana.part("comment-news").click();
            assertThat(comment(ana, "To talk to some.")).isVisible();
            assertThat(ana.part("comment-new")).hasValue("half a thought");

            ana.part("bell").click();
            assertThat(ana.part("notification").first()).containsText("Min replied in “Room & Namespace”");
            ana.part("open-notification").first().click();
            assertThat(comment(ana, "To talk to some.")).isInViewport();
            assertThat(ana.part("unread")).isEmpty();
        }
    }

    @Test
    void reading_on_one_device_is_read_on_the_other() {
        try (TestVisitor laptop = someone("Ana2");
                TestVisitor phone = signedIn("ana2");
                TestVisitor min = min()) {
            laptop.goTo("/en" + COMMENTS);
            write(laptop, "Two devices");
            min.goTo("/en" + COMMENTS);
            thread(min, "Two devices").getByTestId("reply").click();
            thread(min, "Two devices").locator("textarea").first().fill("One bell.");
            thread(min, "Two devices").getByTestId("reply-send").click();
            assertThat(laptop.part("unread")).hasText("1");
            assertThat(phone.part("unread")).hasText("1");
            phone.goTo("/en/notifications");
            phone.part("read-all").click();
            assertThat(phone.part("read-all")).isHidden();
            assertThat(laptop.part("unread")).isEmpty();
        }
    }

    @Test
    void where_the_live_server_is_out_of_reach_a_reply_is_on_the_list_all_the_same() {
        try (TestVisitor ana = browser.visitor(site);
                TestVisitor min = min()) {
            ana.expectsTrouble(site.liveAddress());
            ana.page().routeWebSocket(Pattern.compile(".*/socket\\.io/.*"), WebSocketRoute::close);
            ana.page().route(site.liveAddress() + "/**", route -> route.abort());
            join(ana, "Ana3");
            ana.goTo("/en" + COMMENTS);
            write(ana, "Far away");
            min.goTo("/en" + COMMENTS);
            thread(min, "Far away").getByTestId("reply").click();
            thread(min, "Far away").locator("textarea").first().fill("And yet near.");
            thread(min, "Far away").getByTestId("reply-send").click();
            assertThat(comment(min, "And yet near.")).isVisible();
            ana.page().reload();
            assertThat(ana.part("unread")).hasText("1");
            assertThat(comment(ana, "And yet near.")).isVisible();
            ana.part("bell").click();
            assertThat(ana.part("notification")).hasCount(1);
        }
    }

    @Test
    void who_is_signed_out_writes_first_signs_in_and_finds_the_text_again() {
        try (TestVisitor ana = browser.visitor(site)) {
            ana.goTo("/es" + LESSON).page().locator("#comments").scrollIntoViewIfNeeded();
            ana.part("comment-new").fill("¿Y por qué no?");
            ana.part("comment-sign-in").click();
            ana.page().locator("a[href*='sign-up']").click();
            enter(ana, "Ana4");
            assertThat(ana.path()).isEqualTo("/es" + LESSON);
            assertThat(ana.part("comment-send")).isInViewport();
            assertThat(ana.part("comment-new")).hasValue("¿Y por qué no?");
            ana.part("comment-send").click();
            assertThat(comment(ana, "¿Y por qué no?")).isVisible();
            assertThat(ana.part("comment-new")).hasValue("");
        }
    }

    @Test
    void without_scripts_one_writes_replies_edits_and_deletes_and_a_refusal_loses_nothing() {
        try (TestVisitor ana = join(
                browser.visitor(
                        site,
                        TestBrowser.options()
                                .setJavaScriptEnabled(false)
                                // Playwright waits for what glides into view, and cannot tell without scripts that it
                                // has come.
                                .setReducedMotion(ReducedMotion.REDUCE)),
                "Ana5")) {
            ana.goTo("/en" + LESSON).part("comments-link").click();
            String long1 = "too long ".repeat(500).strip();
            ana.expectsTrouble("/en" + COMMENTS);
            ana.part("comment-new").fill(long1);
            ana.part("comment-send").click();
            assertThat(ana.part("refusal")).containsText("at most 4,000 characters; this one has 4,499");
            assertThat(ana.part("comment-new")).hasValue(long1);
            ana.part("comment-new").fill("Plain HTML");
            ana.part("comment-send").click();

            thread(ana, "Plain HTML").getByTestId("reply").click();
            thread(ana, "Plain HTML").locator("textarea").last().fill("is enough");
            thread(ana, "Plain HTML").getByTestId("reply-send").click();
            comment(ana, "is enough").getByTestId("edit").click();
            comment(ana, "is enough").locator("textarea").fill("is quite enough");
            comment(ana, "is enough").getByTestId("edit-save").click();
            assertThat(comment(ana, "is quite enough").getByTestId("edited")).isVisible();

            comment(ana, "Plain HTML").getByTestId("delete").click();
            comment(ana, "Plain HTML").getByTestId("delete-go").click();
            assertThat(comment(ana, "Plain HTML")).hasCount(0);
            assertThat(comment(ana, "is quite enough")).isVisible();
            assertThat(thread(ana, "is quite enough")).containsText("This comment was deleted.");
        }
    }

    @Test
    void by_keyboard_alone_one_writes_and_replies() {
        try (TestVisitor ana = someone("Ana6")) {
            ana.goTo("/en" + COMMENTS).part("comment-new").focus();
            ana.page().keyboard().type("Only keys");
            ana.page().keyboard().press("Tab");
            ana.page().keyboard().press("Enter");
            assertThat(comment(ana, "Only keys")).isFocused();
            // Edit, Delete, then Reply of the thread.
            for (int i = 0; i < 3; i++) {
                ana.page().keyboard().press("Tab");
            }
            assertThat(thread(ana, "Only keys").getByTestId("reply")).isFocused();
            ana.page().keyboard().press("Enter");
            ana.page().keyboard().press("Tab");
            ana.page().keyboard().type("and no mouse");
            ana.page().keyboard().press("Tab");
            ana.page().keyboard().press("Enter");
            assertThat(comment(ana, "and no mouse")).isFocused();
        }
    }

    @Test
    void a_dead_network_loses_no_text() {
        try (TestVisitor ana = someone("Ana7")) {
            ana.goTo("/en" + COMMENTS);
            ana.part("comment-new").fill("Into the void");
            ana.losesTheNetwork();
            ana.part("comment-send").click();
            assertThat(ana.part("refusal")).containsText("Your text is safe here");
            ana.page().context().setOffline(false);
            ana.page().reload();
            assertThat(ana.part("comment-new")).hasValue("Into the void");
        }
    }

    @Test
    void what_was_reported_an_instructor_hides_and_its_author_reads_why() {
        try (TestVisitor ana = someone("Ana8");
                TestVisitor min = min();
                TestVisitor isa = instructor()) {
            ana.goTo("/en" + COMMENTS);
            write(ana, "Buy my course");
            min.goTo("/en" + COMMENTS);
            comment(min, "Buy my course").getByTestId("flag").click();
            comment(min, "Buy my course").locator("select").selectOption("spam");
            comment(min, "Buy my course").getByTestId("flag-send").click();
            assertThat(comment(min, "Buy my course").getByTestId("reported")).isVisible();

            isa.goTo("/en/desk/comments");
            Locator flagged = isa.part("flagged").filter(new Locator.FilterOptions().setHasText("Buy my course"));
            assertThat(flagged).containsText("It is advertising");
            flagged.getByTestId("hide").click();
            flagged.locator("input[name=reason]").fill("No advertising here.");
            flagged.getByTestId("hide-go").click();
            isa.goTo("/en/desk/comments");
            assertThat(isa.part("flagged").filter(new Locator.FilterOptions().setHasText("Buy my course")))
                    .hasCount(0);
            assertThat(isa.part("hidden").filter(new Locator.FilterOptions().setHasText("Buy my course")))
                    .hasCount(1);

            min.page().reload();
            assertThat(comment(min, "Buy my course")).hasCount(0);
            ana.page().reload();
            assertThat(comment(ana, "Buy my course").getByTestId("hidden-reason"))
                    .containsText("No advertising here.");
        }
    }

    @Test
    void a_problem_is_told_from_its_page_answered_closed_and_opened_again() {
        try (TestVisitor ana = someone("Ana9");
                TestVisitor isa = instructor()) {
            ana.goTo("/en" + LESSON).part("report-problem").click();
            assertThat(ana.part("report-along")).containsText("/en" + LESSON);
            ana.part("report-text").fill("The bench stays empty.");
            ana.part("report-send").click();
            assertThat(ana.part("report-done")).isVisible();

            isa.goTo("/en/desk/reports");
            Locator report =
                    isa.part("report").filter(new Locator.FilterOptions().setHasText("The bench stays empty."));
            assertThat(report).containsText("Ana9");
            report.getByTestId("answer-open").click();
            report.locator("textarea").fill("Mended, thank you.");
            report.getByTestId("answer-send").click();
            assertThat(report.getByTestId("answer")).hasText("Mended, thank you.");
            assertThat(ana.part("unread")).hasText("1");
            ana.part("bell").click();
            assertThat(ana.part("notification")).containsText("Mended, thank you.");

            report.getByTestId("close").click();
            assertThat(report).hasCount(0);
            isa.goTo("/en/desk/reports?state=closed");
            report.getByTestId("reopen").click();
            assertThat(report).hasCount(1);
        }
    }

    @Test
    void signed_out_one_tells_a_problem_and_the_sixth_within_an_hour_waits_with_its_text() {
        // Another network than that of the others, by the header of a proxy on this machine.
        try (TestVisitor visitor = browser.visitor(
                site,
                TestBrowser.options()
                        .setExtraHTTPHeaders(java.util.Map.of("X-Forwarded-For", "203.0.113.9"))
                        .setJavaScriptEnabled(false))) {
            for (int i = 1; i <= 5; i++) {
                visitor.goTo("/ko/exercises").part("report-problem").click();
                visitor.part("report-text").fill("문제 " + i);
                visitor.part("report-send").click();
                assertThat(visitor.part("report-done")).isVisible();
            }
            visitor.expectsTrouble("/ko/report");
            visitor.goTo("/ko/report?about=/ko/exercises").part("report-text").fill("문제 6");
            visitor.part("report-send").click();
            assertThat(visitor.part("refusal")).containsText("다섯 건");
            assertThat(visitor.part("report-text")).hasValue("문제 6");
            assertThat(visitor.page().context().cookies()).isEmpty();
        }
    }
}
