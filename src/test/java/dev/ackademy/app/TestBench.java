package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/** The bench of a page, by what a reader sees and presses. */
final class TestBench {
    private final TestVisitor visitor;

    /** Scrolls to it, which connects it, and waits until everyone on it is there. */
    TestBench(TestVisitor visitor) {
        this(visitor, List.of("Ana", "Min", "Leo"));
    }

    private TestBench(TestVisitor visitor, List<String> names) {
        this.visitor = visitor;
        visitor.part("bench").scrollIntoViewIfNeeded();
        for (String name : names) {
            assertThat(visitor.part("join-" + name)).isEnabled();
        }
    }

    /** The bench of somebody else, where the visitor is a guest with one client, whose name is on the bench's first card. */
    static TestBench asGuest(TestVisitor visitor) {
        Locator card = visitor.part("bench").locator(".bench-client h3");
        assertThat(card).hasCount(1);
        return new TestBench(visitor, List.of(card.textContent()));
    }

    /** The name of the only client here. */
    String guest() {
        return visitor.part("bench").locator(".bench-client h3").textContent();
    }

    /** Unfolds whatever is folded away on one client's card. */
    TestBench unfold(String name) {
        visitor.part("client-" + name)
                .evaluate("card => card.querySelectorAll('details').forEach(one => { one.open = true; })");
        return this;
    }

    /** Presses a ready-made step, counted from 1, and waits until it is done. */
    TestBench step(int number) {
        Locator button = visitor.part("step-" + number);
        button.click();
        assertThat(visitor.part("bench")
                        .locator("li.bench-step-done")
                        .filter(new Locator.FilterOptions().setHas(button)))
                .hasCount(1);
        return this;
    }

    /** The link for a second device. */
    String link() {
        visitor.part("share").click();
        assertThat(visitor.part("share-link")).isVisible();
        return visitor.part("share-link").inputValue();
    }

    /** Names in the picture of who is on another device. */
    Locator elsewhere() {
        return visitor.part("bench").locator(".bench-far .bench-name");
    }

    TestBench press(String action, String name) {
        visitor.part(action + "-" + name).click();
        return this;
    }

    /** Joins, and waits until the server has said so. */
    TestBench join(String name) {
        press("join", name);
        assertThat(visitor.part("client-" + name).locator(".bench-rooms")).hasText("#general");
        return this;
    }

    TestBench message(String text) {
        visitor.part("message").fill(text);
        return this;
    }

    Locator heard() {
        return visitor.part("heard");
    }

    /** Names of those whom the picture shows as having heard. */
    Locator lit() {
        return visitor.part("bench").locator(".bench-person.bench-lit .bench-name");
    }

    Locator dark() {
        return visitor.part("bench").locator(".bench-person.bench-dark .bench-name");
    }

    /** The raw frames in the log that belong to one person. */
    Locator frames(String name) {
        return visitor.part("frames").locator("li[data-client=" + name + "] .bench-raw");
    }
}
