package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** An exercise's page, by what a learner sees and presses. */
final class TestWorkspace {
    private static final double GRADED_MS = 60_000;

    private final TestVisitor visitor;

    TestWorkspace(TestVisitor visitor) {
        this.visitor = visitor;
        assertThat(editor()).isVisible();
    }

    Locator editor() {
        return visitor.page().locator("#editor .cm-content");
    }

    /** Replaces all there is, as someone does who pastes. */
    TestWorkspace paste(String source) {
        visitor.page().evaluate("text => navigator.clipboard.writeText(text)", source);
        editor().click();
        visitor.page().keyboard().press("ControlOrMeta+A");
        visitor.page().keyboard().press("ControlOrMeta+V");
        visitor.page().waitForFunction("text => " + DRAFT + ".text === text", source);
        return this;
    }

    /** The draft of the language that is chosen, as the browser keeps it. */
    private static final String DRAFT = "JSON.parse(localStorage.getItem(`ackademy.draft."
            + "${document.querySelector('main.workspace').dataset.exercise}."
            + "${document.querySelector('form.workspace-form').elements.language.value}`) ?? '{}')";

    TestWorkspace choose(String language) {
        visitor.part("language-" + language).click();
        assertThat(visitor.part("language-" + language)).hasAttribute("aria-selected", "true");
        return this;
    }

    void submit() {
        visitor.part("submit").click();
    }

    Locator verdict(int attempt) {
        return verdict(visitor, attempt);
    }

    /** The verdict of an attempt, once it is there. */
    static Locator verdict(TestVisitor visitor, int attempt) {
        Locator verdict = visitor.part("verdict-body");
        assertThat(verdict.locator("#verdict-title"))
                .containsText(
                        String.valueOf(attempt), new LocatorAssertions.ContainsTextOptions().setTimeout(GRADED_MS));
        return verdict;
    }
}
