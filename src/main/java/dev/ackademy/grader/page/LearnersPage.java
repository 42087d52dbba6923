package dev.ackademy.grader.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page with the learner's module in it, at an address of its own. The page's files come from us, over the driver;
 * everything else it asks for goes to the server. What the page says of itself is not trusted: it can only harm itself.
 */
final class LearnersPage {
    /** What a call comes back with. */
    sealed interface Outcome {
        record Fulfilled(@Nullable Object value) implements Outcome {}

        record Rejected(String message) implements Outcome {}

        record Unsettled() implements Outcome {}
    }

    private static final double TO_LOAD_MS = 15_000;

    /** A promise that loses the race is left to itself. What comes back is data, whatever the module made of it. */
    private static final String CALL = """
            async ([given, patience]) => {
              const { client, kept } = globalThis.ackademy;
              const { url, auth } = given;
              const late = new Promise((done) => setTimeout(done, patience, { unsettled: true }));
              const work = (async () => {
            %s
              })();
              const data = (value) => JSON.parse(JSON.stringify(value ?? null) ?? "null");
              const told = (error) => ({ threw: String(error?.message ?? error) });
              return Promise.race([work.then((value) => ({ value: data(value) })).catch(told), late]);
            }
            """;

    private final Page page;
    private final String url;

    private LearnersPage(Page page, String url) {
        this.page = page;
        this.url = url;
    }

    static LearnersPage open(BrowserContext context, String host, int port, PageFiles files, Console console) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> console.wrote(message.text()));
        page.onPageError(
                error -> console.wrote("Uncaught " + error.lines().findFirst().orElse("")));
        String url = "http://" + host + ":" + port;
        files.at(url)
                .forEach((path, file) -> page.route(
                        url + path,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(200)
                                .setContentType(file.type())
                                .setHeaders(file.headers())
                                .setBody(file.text()))));
        page.navigate(url + "/", new Page.NavigateOptions().setTimeout(TO_LOAD_MS));
        page.unrouteAll();
        return new LearnersPage(page, url);
    }

    /** Why the module is not there; empty when it is. */
    Optional<PageEnd> trouble() {
        Object told = page.evaluate("() => globalThis.ackademy?.trouble ?? null");
        if (!(told instanceof Map<?, ?> trouble)) {
            return Optional.empty();
        }
        String message = String.valueOf(trouble.get("message"));
        int line = number(trouble.get("line"));
        if (Boolean.TRUE.equals(trouble.get("syntax"))) {
            return Optional.of(new PageEnd.NotCompiled(line, number(trouble.get("column")), message));
        }
        return Optional.of(new PageEnd.Threw(line > 0 ? message + " (line " + line + ")" : message));
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    /** Runs the body of an async function; see {@link dev.ackademy.grader.scenario.Step.Run}. */
    Outcome call(String script, @Nullable Object auth, int patienceMs) {
        Object given = Map.of("url", url, "auth", auth == null ? Map.of() : auth);
        Object told = page.evaluate(CALL.replace("%s", script), List.of(given, patienceMs));
        if (!(told instanceof Map<?, ?> map) || map.containsKey("unsettled")) {
            return new Outcome.Unsettled();
        }
        return map.containsKey("threw")
                ? new Outcome.Rejected(String.valueOf(map.get("threw")))
                : new Outcome.Fulfilled(map.get("value"));
    }
}
