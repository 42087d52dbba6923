package dev.ackademy.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.ackademy.app.TestBrowser;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.Teardown;
import dev.ackademy.learner.Visitor;
import dev.ackademy.learner.Visitors;
import dev.ackademy.learner.account.Account;
import dev.ackademy.learner.account.Entrance;
import dev.ackademy.learner.account.Sessions;
import dev.ackademy.learner.account.SignInPages;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.lesson.CourseLoader;
import dev.ackademy.limit.Network;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import dev.ackademy.web.Assets;
import dev.ackademy.web.Refusal;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Texts;
import dev.ackademy.web.Views;
import dev.ackademy.web.WebServer;
import dev.ackademy.web.WebSettings;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts made to break out of a page, as comments, replies, reasons, reports and answers: an instructor who wrote and reads all
 * of it with a real browser sees nothing run, nothing become an element that Markdown does not make, and no request to
 * anywhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileCommentIT {
    private static final Slug LESSON = new Slug("first-words");
    private static final String COMMENTS = "/en/tracks/talk/first-words/comments";
    private static final List<String> PAGES =
            List.of(COMMENTS, "/en/notifications", "/en/desk/reports", "/en/desk/comments");

    /** Of elements and attributes outside of what Markdown makes, in order; of text, nothing. */
    private static final String SKELETON =
            "() => { document.querySelectorAll('details').forEach(one => { one.open = true; });"
                    + " return [...document.querySelectorAll('*')].filter(one => !one.closest('.body') || one.matches('.body'))"
                    + ".map(one => one.localName + '[' + one.getAttributeNames().sort().join() + ']').join('\\n'); }";
    /** What Markdown made and may not. */
    private static final String STRANGE = "() => [...document.querySelectorAll('.body *')].filter(one =>"
            + " !/^(p|em|strong|code|pre|blockquote|ul|ol|li|br|a|span)$/.test(one.localName)"
            + " || one.getAttributeNames().some(name => !/^(class|href|rel|tabindex|translate|start)$/.test(name))"
            + " || (one.localName === 'a' && (!/^https?:\\/\\//.test(one.getAttribute('href'))"
            + " || !['ugc', 'nofollow', 'noopener'].every(word => one.relList.contains(word)))))"
            + ".map(one => one.outerHTML).join('\\n')";

    private final Teardown teardown = new Teardown();
    private final List<String> trouble = new ArrayList<>();
    private List<String> hostile = List.of();
    private Database database;
    private People people;
    private Account isa;
    private WebServer server;
    private Page page;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        hostile = new JsonMapper()
                .readValue(
                        Files.readString(Path.of("src/test/resources/texts/hostile.json")), new TypeReference<>() {});
        database = Database.open(Engine.H2.freshUrl(folder));
        teardown.add(database::close);
        people = new People(database);
        isa = people.accounts.create("Isa", People.PASSWORD, Role.INSTRUCTOR);
        server = serve();
        teardown.add(server::close);
        TestBrowser browser = TestBrowser.open();
        teardown.add(browser::close);
        BrowserContext visitor = browser.stranger();
        teardown.add(visitor::close);
        watch(visitor);
        page = visitor.newPage();
        page.navigate(server.address() + "/en/sign-in?to=" + COMMENTS);
        page.locator("#name").fill("Isa");
        page.locator("#password").fill(People.PASSWORD);
        page.locator("form .primary").click();
        page.getByTestId("comment-new").waitFor();
    }

    private void watch(BrowserContext visitor) {
        visitor.addInitScript(
                "window.ran = what => console.error('ran: ' + what);"
                        + " addEventListener('securitypolicyviolation', event =>"
                        + " console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));");
        visitor.onConsoleMessage(message -> {
            boolean loud = message.type().equals("error") || message.type().equals("warning");
            // This server has neither a course's worker nor progress; both are asked for by every page.
            boolean ours = message.text().startsWith("Service Worker registration blocked")
                    || message.location().contains("/api/me");
            if (loud && !ours) {
                trouble.add(message.text());
            }
        });
        visitor.onWebError(error -> trouble.add(error.error()));
        visitor.onDialog(dialog -> {
            trouble.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        visitor.onRequest(request -> {
            if (!request.url().startsWith("http://127.0.0.1:")) {
                trouble.add("request: " + request.url());
            }
        });
    }

    private WebServer serve() {
        Texts texts = Texts.load();
        Problems problems = new Problems();
        CourseCatalog course = new CourseLoader(texts)
                .load(Path.of("src/test/course/lessons"), Set.of(new Slug("echo-once")), problems)
                .orElseThrow();
        WebSettings settings = new WebSettings("127.0.0.1", 0, "", "");
        Views views = new Views(texts, Assets.load(), settings, language -> Map.of());
        Sessions sessions = people.accounts.sessions(settings);
        List<Routes> routes = new ArrayList<>(people.community.routes(() -> course, sessions, views, "v1"));
        Entrance entrance = new Entrance(people.accounts, sessions, new Visitors(settings, sessions::visitor));
        routes.add(new SignInPages(people.accounts, entrance, views, List.of()));
        return WebServer.start(views, sessions, Map::of, routes);
    }

    @AfterAll
    void close() {
        teardown.close();
    }

    @TestFactory
    Stream<DynamicTest> in_comments_replies_reasons_reports_and_answers() {
        List<String> harmless = skeletons("plain words");
        return hostile.stream()
                // What is no text at all is refused, which the tests of rules hold.
                .filter(text -> !Typed.clean(text).isEmpty())
                .map(text -> DynamicTest.dynamicTest(
                        new JsonMapper().valueToTree(text).toString(), () -> {
                            trouble.clear();
                            assertThat(skeletons(text)).isEqualTo(harmless);
                            assertThat(trouble).as("what ran, or tried to").isEmpty();
                        }));
    }

    /** Of every page that shows such a text, with this one and no other. */
    private List<String> skeletons(String text) {
        UUID thread = write(isa.visitor(), Optional.empty(), text);
        UUID reply = write(people.ana.visitor(), Optional.of(thread), text);
        people.comments.flag(reply, people.min.visitor(), "other");
        UUID hidden = write(people.ana.visitor(), Optional.empty(), text);
        people.comments.hide(hidden, text);
        people.clock.forward(Duration.ofHours(1));
        UUID report = people.community
                .reports()
                .add("/en", text, Optional.of(isa.visitor()), "", "v1", Network.of(InetAddress.ofLiteral("192.0.2.1")));
        people.community.reports().answer(report, text);
        List<String> skeletons = new ArrayList<>();
        for (String path : PAGES) {
            page.navigate(server.address() + path);
            skeletons.add((String) page.evaluate(SKELETON));
            assertThat((String) page.evaluate(STRANGE)).as(path).isEqualTo("");
        }
        // With its notification; the next text is to stand alone.
        database.update("DELETE FROM problem_report WHERE id = ?", report);
        people.comments.delete(reply, people.ana.visitor());
        people.comments.delete(hidden, people.ana.visitor());
        people.comments.delete(thread, isa.visitor());
        return skeletons;
    }

    private UUID write(Visitor who, Optional<UUID> thread, String text) {
        people.clock.forward(Duration.ofMinutes(1));
        try {
            return people.comments.write(LESSON, thread, who, dev.ackademy.kit.UiLanguage.EN, text);
        } catch (Refusal refusal) {
            throw new IllegalStateException("a text that may be written was refused", refusal);
        }
    }
}
