package dev.ackademy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One person with one browser, cookies and storage of their own, and one page. Writes down whatever goes wrong in it: errors
 * and warnings in the console, which is where a broken content security policy shows too, scripts that throw, and requests
 * to anywhere but the site. {@link #close} fails over any of it.
 */
final class TestVisitor implements AutoCloseable {
    private static final Set<String> LOUD = Set.of("error", "warning");
    private static final Set<String> LOCAL = Set.of("data", "blob", "about");

    private final TestSite site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> trouble = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final List<URI> elsewhere = new ArrayList<>();
    private final List<WebSocket> webSockets = new ArrayList<>();

    TestVisitor(TestSite site, BrowserContext context) {
        this.site = site;
        this.context = context;
        context.onConsoleMessage(message -> {
            // Playwright's own, where it blocks the worker.
            boolean blocked = message.text().startsWith("Service Worker registration blocked");
            if (LOUD.contains(message.type())
                    && !blocked
                    && expected.stream().noneMatch(message.location()::startsWith)
                    && expected.stream().noneMatch(message.text()::contains)) {
                trouble.add("console: " + message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> trouble.add("script: " + error.error()));
        context.onRequest(request -> look(request.url()));
        page = context.newPage();
        page.onWebSocket(socket -> {
            look(socket.url());
            webSockets.add(socket);
        });
    }

    private void look(String url) {
        URI target = URI.create(url.replaceFirst("[?#].*", ""));
        boolean ours = Stream.concat(site.origins().stream(), elsewhere.stream())
                .anyMatch(origin -> origin.getAuthority().equals(target.getAuthority()));
        if (!ours && !LOCAL.contains(target.getScheme())) {
            trouble.add("request: " + url);
        }
    }

    Page page() {
        return page;
    }

    TestVisitor goTo(String path) {
        page.navigate(site.address() + path);
        return this;
    }

    /** This visitor may be sent to that other site. */
    TestVisitor mayGoTo(URI origin) {
        elsewhere.add(origin);
        return this;
    }

    /** The answer from this path is going to be an error, which the browser will mention in its console. */
    void expectsTrouble(String path) {
        expected.add(site.address() + path);
    }

    /** That server is going to be out of reach, which the browser will mention in its console. */
    void expectsTrouble(URI server) {
        expected.add(server.toString());
        // Of a WebSocket, the console names the script that opened it, and the server in the text.
        expected.add("'ws://" + server.getAuthority() + "/");
    }

    /** Whatever a page asks for from now on fails, which the browser will mention in its console. */
    void losesTheNetwork() {
        expected.add(site.address().toString());
        expectsTrouble(site.liveAddress());
        context.setOffline(true);
    }

    Locator part(String testId) {
        return page.getByTestId(testId);
    }

    /** The path of the address, without the site. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /** Those that this page has opened and not closed. */
    List<WebSocket> webSockets() {
        return webSockets.stream().filter(socket -> !socket.isClosed()).toList();
    }

    void isCalm() {
        assertThat(trouble).as("what went wrong in the page").isEmpty();
    }

    @Override
    public void close() {
        context.close();
        isCalm();
    }
}
