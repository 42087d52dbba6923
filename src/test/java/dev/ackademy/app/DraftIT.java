package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** What somebody types on one device is there on the other, and what both typed is lost on neither. */
class DraftIT extends InBrowser {
    private static final String EXERCISE = "/en/exercises/hello-socketio";

    @Test
    void a_draft_follows_to_another_device_and_back_and_leaves_with_its_owner() {
        try (TestVisitor laptop = browser.visitor(site);
                TestVisitor phone = browser.visitor(site)) {
            carried(
                    laptop,
                    () -> new TestWorkspace(laptop.goTo(EXERCISE)).paste("// before signing up"),
                    "sign-up",
                    "Dana");
            enter(phone, "sign-in", "Dana");
            assertThat(new TestWorkspace(phone.goTo(EXERCISE)).editor()).containsText("// before signing up");

            sent(phone, () -> new TestWorkspace(phone).paste("// on the phone"));
            assertThat(new TestWorkspace(laptop.goTo(EXERCISE)).editor()).containsText("// on the phone");
            assertThat(laptop.part("draft-note")).hasText("This text comes from another device of yours.");

            laptop.goTo("/en/me").part("sign-out").click();
            assertThat(laptop.part("account")).hasText("Account");
            assertThat(new TestWorkspace(laptop.goTo(EXERCISE)).editor()).not().containsText("// on the phone");
            assertThat(laptop.part("draft-note"))
                    .hasText("You are signed out here. Your draft is safe with your account.");
        }
    }

    @Test
    void what_both_wrote_is_kept_and_can_be_put_back() {
        try (TestVisitor laptop = browser.visitor(site);
                TestVisitor phone = browser.visitor(site)) {
            enter(laptop, "sign-up", "Nora");
            enter(phone, "sign-in", "Nora");
            sent(laptop, () -> new TestWorkspace(laptop.goTo(EXERCISE)).paste("// base"));
            TestWorkspace there = new TestWorkspace(phone.goTo(EXERCISE));
            assertThat(there.editor()).containsText("// base");

            sent(laptop, () -> new TestWorkspace(laptop).paste("// base and laptop"));
            sent(phone, () -> there.paste("// base and phone"));
            assertThat(phone.part("draft-note"))
                    .hasText("Another device of yours wrote, too. Its text is kept as an earlier one.");
            assertThat(there.editor()).containsText("// base and phone");
            phone.part("undo-reset").click();
            assertThat(there.editor()).containsText("// base and laptop");
            phone.part("undo-reset").click();
            assertThat(there.editor()).containsText("// base and phone");
        }
    }

    /** Until the account has what was typed. */
    private static void sent(TestVisitor visitor, Runnable typing) {
        visitor.page()
                .waitForResponse(
                        response -> response.url().contains("/api/me/drafts/")
                                && response.request().method().equals("PUT"),
                        typing);
    }

    /** Signs up, and opens the exercise again, so that what was typed before goes to the account. */
    private static void carried(TestVisitor visitor, Runnable typing, String way, String name) {
        typing.run();
        enter(visitor, way, name);
        sent(visitor, () -> visitor.goTo(EXERCISE));
    }

    private static void enter(TestVisitor visitor, String way, String name) {
        visitor.goTo("/en/" + way);
        visitor.page().locator("#name").fill(name);
        visitor.page().locator("#password").fill(TestSite.PASSWORD);
        visitor.page().locator("form .primary").click();
        assertThat(visitor.part("account")).hasText(name);
    }
}
