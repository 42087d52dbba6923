package dev.ackademy.app;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The official Admin UI as it is published, from a web server of this machine. Its fonts come from elsewhere and do not
 * come here.
 */
final class AdminPage implements AutoCloseable {
    private static final Path BUILT = Path.of("static/node_modules/@socket.io/admin-ui/ui/dist");

    private final HttpServer server;

    private AdminPage(HttpServer server) {
        this.server = server;
    }

    static AdminPage serve() {
        if (!Files.isRegularFile(BUILT.resolve("index.html"))) {
            throw new IllegalStateException("expected the Admin UI in " + BUILT + "; npm ci in static/ puts it there");
        }
        HttpServer server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                BUILT.toAbsolutePath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        return new AdminPage(server);
    }

    /** @param host {@code 127.0.0.1} or {@code localhost}: the same page, of two origins */
    String origin(String host) {
        return "http://" + host + ":" + server.getAddress().getPort();
    }

    Page open(BrowserContext context, String host) {
        context.route(
                url -> !url.startsWith("http://127.0.0.1:") && !url.startsWith("http://localhost:"),
                route -> route.abort());
        Page page = context.newPage();
        page.navigate(origin(host));
        return page;
    }

    static void connect(Page page, Object server, String password) {
        page.getByLabel("Server URL").fill(server.toString());
        page.getByLabel("Username").fill("admin");
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Connect"))
                .click();
    }

    static void goTo(Page page, String part) {
        page.locator(".v-navigation-drawer")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile(part)))
                .click();
    }

    static Locator row(Page page, String text) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
