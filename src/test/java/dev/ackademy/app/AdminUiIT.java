package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.ackademy.admin.AdminSettings;
import dev.ackademy.admin.Password;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Manager;
import io.socket.client.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** An operator with the official Admin UI in a real browser, and two learners of one bench. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class AdminUiIT {
    private static final String PASSWORD = "correct horse battery staple";
    private static final String BENCH = "0123456789abcdefghij-_";

    private AdminPage ui;
    private TestSite site;
    private TestBrowser browser;

    @BeforeAll
    void open() throws Exception {
        ui = AdminPage.serve();
        site = TestSite.watched(new AdminSettings(Password.of(PASSWORD), Set.of(ui.origin("127.0.0.1"))));
        browser = TestBrowser.open();
    }

    @AfterAll
    void close() throws Exception {
        browser.close();
        site.close();
        ui.close();
    }

    /** One that the sandbox has greeted. */
    private Socket learner(String name) throws Exception {
        IO.Options options = new IO.Options();
        options.auth = Map.of("bench", BENCH, "name", name);
        options.reconnection = false;
        options.transports = new String[] {"websocket"};
        Socket socket = new Manager(site.liveAddress(), options).socket("/chat", options);
        CompletableFuture<Object> ready = heard(socket, "ready");
        socket.connect();
        ready.get(20, TimeUnit.SECONDS);
        return socket;
    }

    private static CompletableFuture<Object> heard(Socket socket, String event) {
        CompletableFuture<Object> heard = new CompletableFuture<>();
        socket.once(event, args -> heard.complete(args[0]));
        return heard;
    }

    private static void ask(Socket socket, String event, Map<String, Object> payload) throws Exception {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        socket.emit(event, new Object[] {new JSONObject(payload)}, (Ack) args -> answer.complete(args[0]));
        assertThat(String.valueOf(answer.get(20, TimeUnit.SECONDS))).contains("\"ok\":true");
    }

    @Test
    void an_operator_sees_who_is_there_moves_one_and_puts_one_out() throws Exception {
        Socket ana = learner("Ana");
        Socket ben = learner("Ben");
        String anaId = ana.id();
        String benId = ben.id();
        ask(ben, "room:join", Map.of("room", "attic"));
        try (BrowserContext context = browser.stranger()) {
            Page page = ui.open(context, "127.0.0.1");
            AdminPage.connect(page, site.liveAddress(), "guess");
            assertThat(page.getByText("Invalid credentials")).isVisible();
            AdminPage.connect(page, site.liveAddress(), PASSWORD);
            assertThat(page.getByLabel("Password")).isHidden();

            AdminPage.goTo(page, "Sockets");
            assertThat(AdminPage.row(page, benId)).containsText("127.0.0.1");
            AdminPage.row(page, anaId).click();
            assertThat(page.locator("main")).containsText("user-agent");
            CompletableFuture<Object> message = heard(ana, "chat:message");
            page.getByLabel("Join a room").fill("v:" + BENCH + ":attic");
            page.locator("main form button").click();
            assertThat(AdminPage.row(page, ":attic")).isVisible();
            ask(ben, "chat:message", Map.of("room", "attic", "text", "who is here?", "echo", false));
            assertThat(String.valueOf(message.get(20, TimeUnit.SECONDS))).contains("who is here?");

            page.reload();
            AdminPage.goTo(page, "Sockets");
            CompletableFuture<Object> out = heard(ben, Socket.EVENT_DISCONNECT);
            AdminPage.row(page, benId).getByRole(AriaRole.BUTTON).click();
            assertThat(out.get(20, TimeUnit.SECONDS)).isEqualTo("io server disconnect");
            // The click went through to the row, which leads to the page of the socket.
            assertThat(page.locator("main")).containsText("disconnected");
            AdminPage.goTo(page, "Sockets");
            assertThat(AdminPage.row(page, anaId)).isVisible();
            assertThat(AdminPage.row(page, benId)).isHidden();

            AdminPage.goTo(page, "Events");
            Locator gone = AdminPage.row(page, "server namespace disconnect");
            assertThat(gone).containsText(benId);
            assertThat(AdminPage.row(page, "user:left")).containsText(anaId);
        } finally {
            ana.disconnect();
            ben.disconnect();
        }
    }

    @Test
    void the_same_page_from_another_origin_is_not_let_in() {
        try (BrowserContext context = browser.stranger()) {
            Page page = ui.open(context, "localhost");
            AdminPage.connect(page, site.liveAddress(), PASSWORD);
            assertThat(page.getByText("Error: ")).isVisible();
            assertThat(page.getByLabel("Password")).isVisible();
        }
    }
}
