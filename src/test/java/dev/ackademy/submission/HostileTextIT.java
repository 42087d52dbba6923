package dev.ackademy.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.ackademy.app.TestBrowser;
import dev.ackademy.grader.Grading;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Database;
import dev.ackademy.web.Assets;
import dev.ackademy.web.Gate;
import dev.ackademy.web.Role;
import dev.ackademy.web.Texts;
import dev.ackademy.web.Views;
import dev.ackademy.web.WebServer;
import dev.ackademy.web.WebSettings;
import dev.ackademy.web.markdown.Markdown;
import dev.ackademy.web.markdown.MarkdownText;
import dev.ackademy.web.markdown.References;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts made to break out of a page, wherever a page shows what somebody else wrote: in a real browser nothing of them runs
 * or becomes an element, and the content security policy, the second wall, is never even touched.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextIT {
    private static final Slug EXERCISE = new Slug(SubmissionSite.EXERCISE);
    /** Of elements and attributes, in order; of text, nothing. */
    private static final String SKELETON = "() => [...document.querySelectorAll('*')]"
            + ".map(one => one.localName + '[' + one.getAttributeNames().sort().join() + ']').join('\\n')";
    /** What Markdown may become. */
    private static final String STRANGE = "() => [...document.querySelectorAll('.hostile *')].filter(one =>"
            + " !/^(p|a|em|strong|code|pre|span|figure|figcaption|div|button|h[1-6]|ul|ol|li|blockquote|hr|br|details|summary|svg|path|use)$/.test(one.localName)"
            + " || one.getAttributeNames().some(name => !/^(class|href|rel|id|title|data-[a-z-]+|aria-[a-z-]+|role|tabindex|type|hidden|lang|translate|viewBox|d|focusable)$/.test(name))"
            + " || (one.hasAttribute('href') && !/^(https?:|mailto:|[#/]|$|[^:]*$)/i.test(one.getAttribute('href'))))"
            + ".map(one => one.outerHTML).join('\\n')";

    private SubmissionSite site;
    private WebServer texts;
    private TestBrowser browser;
    private BrowserContext visitor;
    private Page page;
    private List<String> hostile = List.of();
    private final List<String> trouble = new ArrayList<>();
    private final SecureRandom random = new SecureRandom();

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        hostile = SubmissionSite.JSON.readValue(
                Files.readString(Path.of("src/test/resources/texts/hostile.json")), new TypeReference<>() {});
        site = new SubmissionSite(Database.fileUrl(folder), Grading.withoutJail("nothing is graded here"));
        texts = texts();
        browser = TestBrowser.open();
        visitor = browser.stranger();
        visitor.addInitScript(
                "window.ran = what => console.error('ran: ' + what);"
                        + " addEventListener('securitypolicyviolation', event =>"
                        + " console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));");
        visitor.onConsoleMessage(message -> {
            boolean loud = message.type().equals("error") || message.type().equals("warning");
            // The page's own worker, which these visitors are not allowed.
            if (loud && !message.text().startsWith("Service Worker registration blocked")) {
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
        page = visitor.newPage();
    }

    @AfterAll
    void close() {
        visitor.close();
        browser.close();
        texts.close();
        site.close();
    }

    /** Markdown as tasks have it, on a page as a verdict is. */
    private WebServer texts() {
        Texts all = Texts.load();
        WebSettings settings = new WebSettings("127.0.0.1", 0, "", "");
        Views views = new Views(all, Assets.load(), settings, language -> Map.of());
        Markdown markdown = new Markdown(all.in(UiLanguage.EN), Markdown.Ids.OPTIONAL, Map.of());
        return WebServer.start(
                views,
                Gate.OPEN_TO_ANYONE_ONLY,
                Map::of,
                List.of(routes -> routes.get(
                        "/{lang}/{number}",
                        context -> {
                            String text = hostile.get(Integer.parseInt(context.pathParam("number")));
                            MarkdownText source = new MarkdownText(Path.of("en.md"), 1, text);
                            String html = markdown.render(source, References.none(), new Problems())
                                    .html();
                            dev.ackademy.web.Page shownPage =
                                    new dev.ackademy.web.Page(UiLanguage.EN, "", text, text, "");
                            views.show(
                                    context,
                                    shownPage,
                                    "submission/show",
                                    Map.of(
                                            "exercise",
                                            EXERCISE.text(),
                                            "title",
                                            text,
                                            "submission",
                                            submission(text),
                                            "verdict",
                                            "<div class=\"hostile\">" + html + "</div>"));
                        },
                        Role.ANYONE)));
    }

    private static Submission submission(String source) {
        return new Submission(
                UUID.randomUUID(),
                "somebody",
                EXERCISE,
                ProgrammingLanguage.PYTHON,
                source,
                1,
                Clock.systemUTC().instant(),
                Optional.of(Samples.accepted()));
    }

    @TestFactory
    Stream<DynamicTest> in_a_source_a_verdict_a_transcript_and_what_a_program_printed() {
        String harmless = skeletons("plain words");
        return each(text -> assertThat(skeletons(text)).isEqualTo(harmless));
    }

    /** Of the submission's page, and of the exercise's with this source put back, as parsed from what was sent. */
    private String skeletons(String text) {
        // Of one visitor each, so that attempts do not pile up.
        Submission submission = site.store.add(Visitor.fresh(random).id(), EXERCISE, ProgrammingLanguage.PYTHON, text);
        site.store.decide(submission.id(), Samples.failedWith(text));
        return skeleton("/en/submissions/" + submission.id())
                + skeleton("/en/exercises/" + EXERCISE + "?attempt=" + submission.id());
    }

    private String skeleton(String path) {
        page.navigate(site.address() + path);
        // With everything open: what is folded away is laid out and loaded only then.
        page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
        String skeleton = (String) page.evaluate(SKELETON);
        // The editor draws what it highlights with elements of its own.
        return path.contains("attempt") ? "" : skeleton;
    }

    @TestFactory
    Stream<DynamicTest> in_markdown_and_in_titles() {
        return each(text -> {
            page.navigate(texts.address() + "/en/" + hostile.indexOf(text));
            assertThat((String) page.evaluate(STRANGE)).isEqualTo("");
        });
    }

    private Stream<DynamicTest> each(Trial trial) {
        return hostile.stream()
                .map(text -> DynamicTest.dynamicTest(
                        SubmissionSite.JSON.valueToTree(text).toString(), () -> {
                            trouble.clear();
                            trial.with(text);
                            assertThat(trouble).as("what ran, or tried to").isEmpty();
                        }));
    }

    /** What is done with one text. */
    private interface Trial {
        void with(String text) throws IOException;
    }
}
