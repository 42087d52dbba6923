package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The bench of a page, by what a reader sees and presses. */
final class TestBench {
    private final TestVisitor visitor;

    /** Scrolls to it, which connects it, and waits until everyone on it is there. */
    TestBench(TestVisitor visitor) {
        this.visitor = visitor;
        visitor.part("bench").scrollIntoViewIfNeeded();
        for (String name : new String[] {"Ana", "Min", "Leo"}) {
            assertThat(visitor.part("join-" + name)).isEnabled();
        }
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
