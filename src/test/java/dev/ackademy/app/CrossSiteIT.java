package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every route of the site that may change something, asked by a page of somebody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossSiteIT {
    private static final String FORM = "/en/exercises/skip-the-sender/submissions";
    private static final String ELSEWHERE = "http://elsewhere.example/";

    private final HttpClient client = HttpClient.newHttpClient();
    private TestSite site;

    @BeforeAll
    void open() throws Exception {
        site = TestSite.ungraded();
    }

    @AfterAll
    void close() throws IOException {
        site.close();
        client.close();
    }

    @TestFactory
    Stream<DynamicTest> a_route_that_may_change_something_is_closed_to_other_sites() {
        List<String> unsafe = site.routes().stream()
                .filter(route -> !route.method().equals("GET"))
                .map(route -> route.method() + " " + route.path())
                .toList();
        assertThat(unsafe).contains("POST /api/exercises/{slug}/submissions");
        return unsafe.stream()
                .map(route -> DynamicTest.dynamicTest(route, () -> {
                    for (String said : new String[] {
                        "Sec-Fetch-Site: cross-site",
                        "Sec-Fetch-Site: same-site",
                        "Origin: " + ELSEWHERE,
                        "Origin: null"
                    }) {
                        assertThat(send(route, said).statusCode()).as(said).isEqualTo(403);
                    }
                    assertThat(send(route, "Sec-Fetch-Site: same-origin").statusCode())
                            .isNotEqualTo(403);
                }));
    }

    private HttpResponse<String> send(String route, String said) throws IOException, InterruptedException {
        String[] methodAndPath = route.split(" ", 2);
        String[] header = said.split(": ", 2);
        String path = methodAndPath[1].replace("{lang}", "en").replaceAll("[{<][^}>]*[}>]", "skip-the-sender");
        return client.send(
                HttpRequest.newBuilder(URI.create(site.address() + path))
                        .method(methodAndPath[0], BodyPublishers.noBody())
                        .header(header[0], header[1])
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_browser_that_a_strange_page_makes_submit_is_told_and_nothing_is_submitted() {
        try (TestBrowser browser = TestBrowser.open();
                BrowserContext visitor = browser.stranger()) {
            visitor.route(
                    ELSEWHERE + "**",
                    route -> route.fulfill(
                            new Route.FulfillOptions()
                                    .setContentType("text/html")
                                    .setBody(
                                            "<form method=post action='" + site.address() + FORM
                                                    + "'><input name=language value=javascript><input name=source value='1'><button>Win</button></form>")));
            Page page = visitor.newPage();
            page.navigate(ELSEWHERE);
            page.locator("button").click();
            assertThat(page.getByTestId("error")).containsText("another website");
        }
    }

    @Test
    void a_form_of_ours_goes_through_without_scripts() {
        try (TestBrowser browser = TestBrowser.open();
                TestVisitor visitor =
                        browser.visitor(site, TestBrowser.options().setJavaScriptEnabled(false))) {
            visitor.expectsTrouble(FORM);
            visitor.goTo("/en/exercises/skip-the-sender");
            visitor.part("submit").click();
            // Nothing is graded here, and that is said by the exercise's page: the request was not turned away.
            assertThat(visitor.part("trouble")).isVisible();
        }
    }
}
