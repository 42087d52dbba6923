package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Signing in at a real OpenID provider, in a real browser. */
class OidcIT extends InBrowser {
    private static final String EXERCISE = "/exercises/skip-the-sender";

    @Override
    TestSite newSite() throws Exception {
        return TestSite.withCampus();
    }

    @Test
    void who_signs_in_at_a_provider_comes_back_to_the_draft_and_is_known_on_another_device() {
        try (TestVisitor laptop = visitor();
                TestVisitor phone = visitor()) {
            TestWorkspace workspace = new TestWorkspace(laptop.goTo("/ko" + EXERCISE));
            workspace.paste("// 반쯤 쓴 생각");
            laptop.part("account").click();
            laptop.part("signed-out").locator("a").first().click();
            assertThat(laptop.part("with-campus")).hasText("보기 대학교 계정으로 계속하기");
            laptop.part("with-campus").click();
            enterAs(laptop, "minji");

            assertThat(laptop.page().locator("#name")).hasValue("minji");
            assertThat(laptop.page().locator("html")).hasAttribute("lang", "ko");
            laptop.part("newcomer-go").click();
            laptop.page().waitForURL(site.address() + "/ko" + EXERCISE);
            assertThat(laptop.part("account")).hasText("minji");
            assertThat(workspace.editor()).containsText("// 반쯤 쓴 생각");

            phone.goTo("/en/sign-in?to=/en/exercises").part("with-campus").click();
            enterAs(phone, "minji");
            phone.page().waitForURL(site.address() + "/en/exercises");
            assertThat(phone.part("account")).hasText("minji");
        }
    }

    @Test
    void a_way_in_is_added_to_an_account_and_taken_away() {
        try (TestVisitor visitor = visitor()) {
            visitor.goTo("/es/sign-up");
            visitor.page().locator("#name").fill("Marta");
            visitor.page().locator("#password").fill(TestSite.PASSWORD);
            visitor.page().locator("form .primary").click();
            visitor.part("add-campus").click();
            enterAs(visitor, "m.garcia");
            assertThat(visitor.part("done")).containsText("Añadido.");
            assertThat(visitor.path()).isEqualTo("/es/me");
            Locator rows = visitor.part("identities").locator("li");
            assertThat(rows).hasCount(1);
            assertThat(rows).containsText("Campus Ejemplo");

            visitor.part("sign-out").click();
            visitor.page().waitForURL(site.address() + "/es");
            // The provider still knows who sits there, so nobody is asked for anything.
            visitor.goTo("/es/sign-in").part("with-campus").click();
            visitor.page().waitForURL(site.address() + "/es/me");
            assertThat(visitor.part("account")).hasText("Marta");

            rows.locator("button").click();
            assertThat(visitor.part("done")).containsText("Quitado.");
            assertThat(rows).hasCount(0);
        }
    }

    @Test
    void who_turns_back_at_the_provider_is_told_so_and_finds_the_other_ways() {
        try (TestVisitor visitor = visitor()) {
            visitor.expectsTrouble("/oidc/back/campus");
            visitor.goTo("/en/sign-in?to=/en" + EXERCISE).part("with-campus").click();
            visitor.page().locator("#decline").click();
            assertThat(visitor.part("refusal")).containsText("did not let you through, or you turned back");
            visitor.part("other-ways").click();
            assertThat(visitor.part("with-campus")).isVisible();
            assertThat(visitor.page().locator("input[name=to]").first()).hasValue("/en" + EXERCISE);
        }
    }

    @Test
    void without_scripts_it_works_as_well() {
        try (TestVisitor visitor = visitor(false)) {
            visitor.goTo("/en/sign-up?to=/en/exercises").part("with-campus").click();
            enterAs(visitor, "noscript");
            visitor.page().locator("#name").fill("Noa");
            visitor.part("newcomer-go").click();
            visitor.page().waitForURL(site.address() + "/en/exercises");
        }
    }

    private TestVisitor visitor() {
        return visitor(true);
    }

    private TestVisitor visitor(boolean scripts) {
        return browser.visitor(site, TestBrowser.options().setJavaScriptEnabled(scripts))
                .mayGoTo(site.campus().issuer());
    }

    private static void enterAs(TestVisitor visitor, String login) {
        visitor.page().locator("#login").fill(login);
        visitor.page().locator("#enter").click();
    }
}
