package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.WebSocketRoute;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The live server brings a verdict at once; without it the verdict comes all the same. */
class LiveVerdictIT extends InBrowser {
    private static final String EXERCISE = "/en/exercises/skip-the-sender";
    private static final String SOLUTION = "skip-the-sender/submissions/accepted/plain/server.js";
    private static final Pattern STATUS = Pattern.compile(".*/api/submissions/[^/]+\\?after=\\d+");

    @Test
    void a_page_that_is_told_asks_no_more() throws Exception {
        try (TestVisitor visitor = browser.visitor(site)) {
            List<String> told = new CopyOnWriteArrayList<>();
            // Once the line is there, questions get no answer.
            visitor.page().route(STATUS, route -> {
                if (told.isEmpty()) {
                    route.resume();
                }
            });
            visitor.page()
                    .onWebSocket(socket -> socket.onFrameReceived(frame -> {
                        if (frame.text() != null && frame.text().startsWith("42/me,")) {
                            told.add(frame.text());
                        }
                    }));
            submit(visitor);
            assertThat(told.getLast()).contains("\"state\":\"done\"", "\"outcome\":\"accepted\"");
        }
    }

    @Test
    void where_the_live_server_is_out_of_reach_the_page_asks() throws Exception {
        try (TestVisitor visitor = browser.visitor(site)) {
            visitor.expectsTrouble(site.liveAddress());
            visitor.page().routeWebSocket(Pattern.compile(".*/socket\\.io/.*"), WebSocketRoute::close);
            visitor.page().route(site.liveAddress() + "/**", route -> route.abort());
            submit(visitor);
        }
    }

    private static void submit(TestVisitor visitor) throws Exception {
        visitor.goTo(EXERCISE);
        TestWorkspace workspace = new TestWorkspace(visitor);
        workspace.paste(TestSite.source(SOLUTION)).submit();
        assertThat(workspace.verdict(1)).hasAttribute("data-outcome", "accepted");
    }
}
