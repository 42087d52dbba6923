package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The site as an app, in Chromium with its network cut. */
class OfflineIT {
    private static final String LESSON = "/ko/tracks/socketio-core/room-and-namespace";
    private static final String KEPT =
            "async () => (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys())"
                    + ".map(({ url }) => new URL(url).pathname)))).flat()";

    @Test
    void a_lesson_that_was_read_reads_without_a_network_and_other_pages_say_so() throws Exception {
        try (TestSite site = TestSite.ungraded();
                TestBrowser browser = TestBrowser.open();
                TestVisitor visitor =
                        browser.visitor(site, TestBrowser.options().setServiceWorkers(ServiceWorkerPolicy.ALLOW))) {
            Page page = visitor.goTo(LESSON).page();
            becomesTrue(page, "!!(await caches.match('" + LESSON + "'))");
            visitor.goTo("/ko/exercises/skip-the-sender");
            becomesTrue(page, "!!navigator.serviceWorker.controller");

            visitor.losesTheNetwork();
            Response lesson = page.navigate(site.address() + LESSON);
            assertThat(lesson.fromServiceWorker()).isTrue();
            assertThat(page.locator("h1")).hasText("룸과 네임스페이스");
            assertThat(page.locator("#room")).isVisible();
            assertThat((Boolean) page.evaluate("() => [...document.images].every(one => one.naturalWidth > 0)"))
                    .as("figures")
                    .isTrue();
            assertThat((String) page.evaluate("() => getComputedStyle(document.querySelector('.masthead')).display"))
                    .as("styles")
                    .isEqualTo("flex");

            visitor.goTo("/es/achievements");
            assertThat(visitor.part("offline")).containsText("no hay red");

            @SuppressWarnings("unchecked")
            List<String> kept = (List<String>) page.evaluate(KEPT);
            assertThat(kept)
                    .contains(LESSON)
                    .noneMatch(path -> path.startsWith("/api/") || path.contains("/exercises"));

            page.context().setOffline(false);
            page.evaluate(
                    "async path => (await caches.open('ackademy-pages')).put(path, new Response('stale'))", LESSON);
            visitor.goTo(LESSON);
            assertThat(page.locator("h1")).hasText("룸과 네임스페이스");
        }
    }

    /** In the page, frame after frame; Playwright's own waiting needs an eval, which the page's policy forbids. */
    private static void becomesTrue(Page page, String condition) {
        Object came = page.evaluate(
                "async () => { const end = performance.now() + 15000; while (performance.now() < end) {" + " if ("
                        + condition + ") return true; await new Promise(requestAnimationFrame); } return false; }");
        assertThat((Boolean) came).as(condition).isTrue();
    }
}
