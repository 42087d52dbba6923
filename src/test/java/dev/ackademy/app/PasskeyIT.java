package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Passkeys in a real browser, from an authenticator that Chromium plays itself. */
class PasskeyIT extends InBrowser {
    private static final String EXERCISE = "/exercises/skip-the-sender";

    @Override
    TestSite newSite() throws Exception {
        return TestSite.ungraded();
    }

    @Test
    void who_signs_up_with_a_passkey_comes_back_to_the_draft_and_later_in_again_without_a_name() {
        try (TestVisitor visitor = browser.visitor(site)) {
            Authenticator authenticator = new Authenticator(visitor);
            authenticator.isOfferedNowhere();
            TestWorkspace workspace = new TestWorkspace(visitor.goTo("/ko" + EXERCISE));
            workspace.paste("// 반쯤 쓴 생각");
            visitor.part("account").click();
            visitor.part("signed-out").locator("a").last().click();
            visitor.page().locator("#name").fill("민지");
            visitor.part("passkey-sign-up").click();

            visitor.page().waitForURL(site.address() + "/ko" + EXERCISE);
            assertThat(visitor.part("account")).hasText("민지");
            assertThat(workspace.editor()).containsText("// 반쯤 쓴 생각");

            visitor.goTo("/ko/me").part("sign-out").click();
            visitor.page().waitForURL(site.address() + "/ko");
            visitor.goTo("/ko/sign-in?to=/ko" + EXERCISE);
            visitor.part("passkey-sign-in").click();
            visitor.page().waitForURL(site.address() + "/ko" + EXERCISE);
            assertThat(visitor.part("account")).hasText("민지");
        }
    }

    @Test
    void a_passkey_is_offered_where_the_name_is_typed() {
        try (TestVisitor visitor = browser.visitor(site)) {
            new Authenticator(visitor);
            signUp(visitor, "Ana");
            visitor.goTo("/en/me").part("sign-out").click();
            visitor.page().waitForURL(site.address() + "/en");
            // Chromium's own authenticator takes the offer by itself.
            visitor.goTo("/en/sign-in?to=/en/exercises");
            visitor.page().waitForURL(site.address() + "/en/exercises");
            assertThat(visitor.part("account")).hasText("Ana");
        }
    }

    @Test
    void passkeys_are_added_with_a_label_and_removed_but_not_the_last_way_in() {
        try (TestVisitor visitor = browser.visitor(site)) {
            Authenticator laptop = new Authenticator(visitor);
            signUp(visitor, "Ben");
            visitor.goTo("/es/me");
            Locator rows = visitor.part("passkeys").locator("li");
            assertThat(rows.first()).containsText("Chrome · Linux");

            visitor.part("passkey-add").click();
            assertThat(visitor.part("passkey-refusal")).containsText("ya tiene una llave de acceso");

            laptop.isPutAway();
            new Authenticator(visitor);
            visitor.page().locator("#passkey-label").fill("Llavero azul");
            visitor.part("passkey-add").click();
            assertThat(visitor.part("done")).containsText("está añadida");
            assertThat(rows).hasCount(2);
            assertThat(rows.last()).containsText("Llavero azul");

            rows.first().locator("button").click();
            assertThat(visitor.part("done")).containsText("está quitada");
            assertThat(rows).hasCount(1);
            rows.first().locator("button").click();
            assertThat(visitor.part("refusal")).containsText("única forma de entrar");
            assertThat(rows).hasCount(1);
        }
    }

    @Test
    void where_no_passkey_comes_the_page_says_so_and_other_ways_still_work() {
        try (TestVisitor visitor = browser.visitor(site)) {
            Authenticator authenticator = new Authenticator(visitor);
            authenticator.cannotBeUnlocked();
            visitor.goTo("/en/sign-up");
            visitor.page().locator("#name").fill("Cleo");
            visitor.part("passkey-sign-up").click();
            assertThat(visitor.part("passkey-refusal")).containsText("No passkey came");
            assertThat(visitor.part("passkey-sign-up")).isEnabled();

            visitor.page().locator("#password").fill(TestSite.PASSWORD);
            visitor.page().locator("form .primary").click();
            assertThat(visitor.part("signed-in")).isVisible();
        }
    }

    @Test
    void a_name_that_is_taken_is_told_before_the_device_asks_for_anything() {
        try (TestVisitor visitor = browser.visitor(site)) {
            new Authenticator(visitor);
            visitor.expectsTrouble("/api/passkeys/sign-up/options");
            visitor.goTo("/ko/sign-up");
            visitor.page().locator("#name").fill("olga");
            visitor.part("passkey-sign-up").click();
            assertThat(visitor.part("passkey-refusal")).containsText("이미 쓰고 있어요");
        }
    }

    @Test
    void without_scripts_no_page_offers_what_needs_them() {
        try (TestVisitor visitor = browser.visitor(site, TestBrowser.options().setJavaScriptEnabled(false))) {
            visitor.goTo("/en/sign-in");
            assertThat(visitor.part("passkey-sign-in")).isHidden();
            visitor.goTo("/en/sign-up");
            assertThat(visitor.part("passkey-sign-up")).isHidden();
        }
    }

    private void signUp(TestVisitor visitor, String name) {
        visitor.goTo("/en/sign-up?to=/en/me");
        visitor.page().locator("#name").fill(name);
        visitor.part("passkey-sign-up").click();
        assertThat(visitor.part("signed-in")).isVisible();
        assertThat(visitor.path()).isEqualTo("/en/me");
    }
}
