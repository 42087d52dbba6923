package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What learners see of what they have earned, on one device and on the next. */
class EarnedIT extends InBrowser {
    private static final String EXERCISE = "/en/exercises/skip-the-sender";
    private static final String SOLUTION = "skip-the-sender/submissions/accepted/plain/server.js";
    private static final String ACCOUNT = "**/api/me/progress";
    private static final List<String> UNLOCKED = List.of("first-frame", "silent-sender");

    @Test
    void one_page_tells_the_same_in_the_browser_that_earned_it_on_another_device_and_without_scripts()
            throws Exception {
        try (TestVisitor laptop = browser.visitor(site);
                TestVisitor phone = browser.visitor(site);
                TestVisitor plain = browser.visitor(site, TestBrowser.options().setJavaScriptEnabled(false))) {
            new TestWorkspace(laptop.goTo(EXERCISE))
                    .paste(TestSite.source(SOLUTION))
                    .submit();
            assertThat(TestWorkspace.verdict(laptop, 1)).hasAttribute("data-outcome", "accepted");
            tells(laptop.goTo("/en/me"));

            laptop.goTo("/en/sign-up");
            enter(laptop, "Noor");
            tells(laptop.goTo("/en/me"));
            phone.goTo("/en/sign-in");
            enter(phone, "noor");
            tells(phone.goTo("/en/me"));
            plain.goTo("/en/sign-in");
            enter(plain, "noor");
            tells(plain.goTo("/en/me"));
        }
    }

    private static void tells(TestVisitor visitor) {
        Locator figures = visitor.part("figures");
        assertThat(figures).containsText("Lv 0 Poller");
        assertThat(figures).containsText("60/120 XP");
        assertThat(visitor.part("streak-days")).hasText("1 day in a row");
        assertThat(visitor.part("freezes")).hasText("0 freezes for missed days");
        assertThat(figures).containsText(Pattern.compile("1 of \\d+"));
        assertThat(visitor.part("track-socketio-core").locator("summary")).containsText(Pattern.compile("1 of \\d+"));
        Locator own = visitor.part("own-achievements");
        assertThat(own.locator("li.done")).hasCount(UNLOCKED.size());
        for (String id : UNLOCKED) {
            assertThat(own.locator("li.done[data-achievement=" + id + "] [data-day]"))
                    .hasText(Pattern.compile("\\w+ \\d{1,2}, 20\\d\\d"));
        }
        visitor.part("track-socketio-core").locator("summary").click();
        assertThat(visitor.part("track-socketio-core").locator("li.done")).containsText("✓ done");
    }

    @Test
    void who_switched_numbers_off_sees_none_on_any_device_and_still_sees_what_is_done() throws Exception {
        try (TestVisitor laptop = browser.visitor(site);
                TestVisitor phone = browser.visitor(site)) {
            laptop.goTo("/en/sign-up");
            enter(laptop, "Jun");
            phone.goTo("/en/sign-in");
            enter(phone, "jun");
            new TestWorkspace(laptop.goTo(EXERCISE))
                    .paste(TestSite.source(SOLUTION))
                    .submit();
            assertThat(TestWorkspace.verdict(laptop, 1)).hasAttribute("data-outcome", "accepted");

            laptop.goTo("/en/me").part("numbers").uncheck();
            laptop.part("save-preferences").click();
            assertThat(laptop.part("done")).hasText("Saved.");
            hasNoNumbers(laptop);
            // The first page that comes asks the account, and so do all after it.
            phone.goTo("/en/me");
            hasNoNumbers(phone);

            phone.part("numbers").check();
            phone.part("save-preferences").click();
            assertThat(phone.part("streak-days")).hasText("1 day in a row");
            assertThat(phone.part("level-xp")).hasText("60/120 XP");
        }
    }

    private static void hasNoNumbers(TestVisitor visitor) {
        assertThat(visitor.part("level-xp")).isHidden();
        assertThat(visitor.part("figures")).hasCount(0);
        visitor.goTo("/en");
        assertThat(visitor.page().locator("#lesson-skip-the-sender .state")).hasText("✓ done");
        assertThat(visitor.page().locator(".counted:visible")).hasCount(0);
        visitor.goTo(EXERCISE);
        assertThat(visitor.part("exercise-xp")).isHidden();
        visitor.goTo("/en/me");
        assertThat(visitor.page().locator(".counted:visible")).hasCount(0);
    }

    @Test
    void without_an_account_the_choice_is_the_browsers() {
        try (TestVisitor visitor = browser.visitor(site, TestBrowser.options().setTimezoneId("Asia/Seoul"))) {
            visitor.goTo("/en/me");
            assertThat(visitor.part("zone")).hasValue("Asia/Seoul");
            visitor.part("zone").selectOption("Europe/Madrid");
            visitor.part("numbers").uncheck();
            visitor.part("save-preferences").click();
            assertThat(visitor.part("saved")).hasText("Saved in this browser.");
            assertThat(visitor.part("figures")).isHidden();
            visitor.page().reload();
            assertThat(visitor.part("numbers")).not().isChecked();
            assertThat(visitor.part("zone")).hasValue("Europe/Madrid");
            assertThat(visitor.part("level-xp")).isHidden();

            // It goes along to the account, and leaves the browser with its owner.
            visitor.goTo("/en/sign-up");
            enter(visitor, "Vera");
            visitor.goTo("/en/me");
            assertThat(visitor.part("numbers")).not().isChecked();
            assertThat(visitor.part("zone")).hasValue("Europe/Madrid");
            visitor.part("sign-out").click();
            assertThat(visitor.part("level-xp")).hasText("0/120 XP");
            assertThat(visitor.path()).isEqualTo("/en");
        }
    }

    @Test
    void the_form_takes_over_what_the_account_says_but_not_while_somebody_chooses() {
        try (TestVisitor laptop = browser.visitor(site);
                TestVisitor phone = browser.visitor(site)) {
            laptop.goTo("/en/sign-up");
            enter(laptop, "Ines");
            saveNumbers(laptop, true);
            phone.goTo("/en/sign-in");
            phone.page().waitForResponse(ACCOUNT, () -> enter(phone, "ines"));

            Route answer = ownPageBeforeTheAnswer(phone);
            saveNumbers(laptop, false);
            assertThat(phone.part("numbers")).isChecked();
            answer.resume();
            assertThat(phone.part("numbers")).not().isChecked();

            answer = ownPageBeforeTheAnswer(phone);
            saveNumbers(laptop, true);
            phone.part("zone").selectOption("Europe/Madrid");
            answer.resume();
            assertThat(phone.page().locator("html")).hasAttribute("data-numbers", "on");
            assertThat(phone.part("zone")).hasValue("Europe/Madrid");
            assertThat(phone.part("numbers")).not().isChecked();
        }
    }

    private static void saveNumbers(TestVisitor visitor, boolean shown) {
        visitor.goTo("/en/me").part("numbers").setChecked(shown);
        visitor.part("save-preferences").click();
        assertThat(visitor.part("done")).hasText("Saved.");
    }

    /** Opens one's own page. What it asks the account goes out when the route is resumed. */
    private static Route ownPageBeforeTheAnswer(TestVisitor visitor) {
        CompletableFuture<Route> asked = new CompletableFuture<>();
        visitor.page().route(ACCOUNT, route -> {
            if (!asked.complete(route)) {
                route.resume();
            }
        });
        visitor.goTo("/en/me").page().waitForCondition(asked::isDone);
        return asked.join();
    }

    private static void enter(TestVisitor visitor, String name) {
        visitor.page().locator("#name").fill(name);
        visitor.page().locator("#password").fill(TestSite.PASSWORD);
        visitor.page().locator("form .primary").click();
    }
}
