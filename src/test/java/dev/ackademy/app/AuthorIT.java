package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import dev.ackademy.author.scaffold.Scaffold;
import dev.ackademy.grader.Grading;
import dev.ackademy.jail.Jail;
import dev.ackademy.kit.Slug;
import dev.ackademy.web.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An author with a browser beside the editor. The course is a copy, with a new lesson and a new exercise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorIT {
    private static final String LESSON = "/en/tracks/socketio-core/room-and-namespace";
    private static final String PROOF = "/en/author/say-it-back";
    private static final double PLAYED_MS = 90_000;
    private static final int SAVES = 20;

    private Path course;
    private TestSite site;
    private TestBrowser browser;
    private TestVisitor author;
    private Path lesson;
    /** The files that a test has changed. */
    private final Map<Path, String> before = new HashMap<>();

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        course = folder;
        for (String part : List.of("lessons", "exercises", "graders")) {
            try (Stream<Path> files = Files.walk(Path.of(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, course.resolve(file));
                }
            }
        }
        LocalDate today = LocalDate.of(2026, 11, 22);
        new Scaffold(course).lesson(new Slug("who-hears-it"), Optional.of(new Slug("socketio-core")), today);
        new Scaffold(course).exercise(new Slug("say-it-back"), Optional.of(new Slug("who-hears-it")));
        lesson = course.resolve("lessons/socketio-core/room-and-namespace/en.md");
        site = TestSite.author(course, Grading.in(Jail.open(Path.of("target/runtimes"))));
        browser = TestBrowser.open();
    }

    @AfterAll
    void close() throws IOException {
        browser.close();
        site.close();
    }

    @BeforeEach
    void sit_down() {
        author = browser.visitor(site, TestBrowser.options().setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Everything is as it was, and the site has read it, whatever became of the test. */
    @AfterEach
    void leave() throws Exception {
        author.close();
        long edition = edition("");
        boolean changed = false;
        for (Map.Entry<Path, String> file : before.entrySet()) {
            changed |= !Files.readString(file.getKey()).equals(file.getValue());
            Files.writeString(file.getKey(), file.getValue());
        }
        before.clear();
        if (changed) {
            assertThat(edition(String.valueOf(edition))).isGreaterThan(edition);
        }
    }

    /** The number of an edition other than that, as soon as there is one. */
    private long edition(String after) throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(site.address() + "/api/author?after=" + after))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String told =
                    client.send(asked, HttpResponse.BodyHandlers.ofString()).body();
            return Json.read(told).path("edition").asLong();
        }
    }

    @Test
    void a_lesson_that_is_saved_is_shown_at_the_same_place_and_nothing_else_moves() throws Exception {
        follows(LESSON);
        Locator second = author.page().locator("main h2").nth(2);
        second.evaluate(
                "heading => scrollTo({ top: heading.getBoundingClientRect().top + scrollY - 200, behavior: 'instant' })");
        double before = top(second);
        author.page()
                .evaluate("() => { window.stays = document.querySelector('[data-bench]'); window.stays.mark = 1; }");
        replace(lesson, "\n## ", "\nA sentence that was not here.\n\n## ");
        assertThat(author.page().getByText("A sentence that was not here.")).hasCount(1);
        assertThat(top(second)).as("where the heading stands").isCloseTo(before, within(2));
        assertThat(author.page().evaluate("() => document.querySelector('[data-bench]').mark"))
                .as("the same bench in the same page")
                .isEqualTo(1);
    }

    @Test
    void a_slip_stands_on_the_page_with_its_line_until_it_is_mended() throws Exception {
        follows(LESSON);
        String right = Files.readString(lesson);
        String title = author.page().locator("main h1").innerText();
        save(lesson, right.replaceFirst("minutes:", "minuets:"));
        int line = (int) right.substring(0, right.indexOf("minutes:")).lines().count() + 1;
        assertThat(author.part("author-problem").filter(new Locator.FilterOptions().setHasText("minuets")))
                .hasText("lessons/socketio-core/room-and-namespace/en.md:" + line + " There is no 'minuets' here."
                        + " Did you mean 'minutes'?");
        assertThat(author.page().locator("main h1")).hasText(title);
        save(lesson, right);
        assertThat(problems()).hasCount(0);
    }

    @Test
    void a_task_that_is_saved_leaves_alone_what_was_typed() throws Exception {
        follows("/en/exercises/say-it-back");
        TestWorkspace workspace = new TestWorkspace(author);
        workspace.paste("// mine");
        replace(
                course.resolve("exercises/say-it-back/task.en.md"),
                "and may be empty.",
                "and may be empty. This rule is new.");
        assertThat(author.part("task")).containsText("This rule is new.");
        assertThat(workspace.editor()).containsText("// mine");
    }

    @Test
    void a_program_that_is_saved_is_played_again_and_its_cell_changes() throws Exception {
        follows(PROOF);
        LocatorAssertions.ContainsTextOptions played =
                new LocatorAssertions.ContainsTextOptions().setTimeout(PLAYED_MS);
        assertThat(author.part("proof-summary"))
                .containsText("14 of 14 programs played. All of them as labelled.", played);
        Path wrong = course.resolve("exercises/say-it-back/submissions/wrong_answer/shouts/server.js");
        String mistake = Files.readString(wrong);
        Locator cell =
                author.part("row wrong_answer/shouts JavaScript").locator("td").first();
        assertThat(cell).containsText("[✗]failed, named by its label");
        save(wrong, mistake.replace("text.toUpperCase()", "text"));
        assertThat(cell).containsText("[✓]!passed, named by its label. This is not as it must be", played);
        assertThat(author.part("row wrong_answer/shouts JavaScript")).containsText("does not fail [c1]");
        assertThat(author.part("proof-summary")).containsText("One is not as labelled.");
        save(wrong, mistake);
        assertThat(author.part("proof-summary"))
                .containsText("14 of 14 programs played. All of them as labelled.", played);
    }

    @Test
    void a_grader_that_is_saved_plays_its_own_exercise_again() throws Exception {
        follows(PROOF);
        LocatorAssertions.ContainsTextOptions played =
                new LocatorAssertions.ContainsTextOptions().setTimeout(PLAYED_MS);
        assertThat(author.part("proof-summary")).containsText("14 of 14 programs played.", played);
        Path grader = course.resolve("graders/say-it-back.yaml");
        String right = Files.readString(grader);
        save(grader, right.replace("text: \"hello, $t1\"}}\n", "text: \"HELLO, $t1\"}}\n"));
        assertThat(author.part("row accepted/plain JavaScript").locator("td").first())
                .containsText("✗!failed. This is not as it must be", played);
        save(grader, right);
        assertThat(author.part("proof-summary"))
                .containsText("14 of 14 programs played. All of them as labelled.", played);
    }

    @Test
    void a_save_is_shown_in_less_than_a_second() throws Exception {
        Path task = course.resolve("exercises/say-it-back/task.en.md");
        Path grader = course.resolve("graders/say-it-back.yaml");
        String asked = Files.readString(task);
        String judged = Files.readString(grader);
        String taught = Files.readString(lesson);
        follows(LESSON);
        Duration ofLesson = median(turn -> {
            save(lesson, taught.replaceFirst("\n## ", "\nTurn " + turn + " of a lesson.\n\n## "));
            return "Turn " + turn + " of a lesson.";
        });
        follows("/en/exercises/say-it-back");
        Duration ofTask = median(turn -> {
            save(task, asked.replace("may be empty.", "may be empty. Turn " + turn + " of a task."));
            return "Turn " + turn + " of a task.";
        });
        follows(PROOF);
        Duration ofGrader = median(turn -> {
            String next = "c" + turn;
            save(grader, judged + check(next));
            return "'" + "checks.say-it-back." + next + "' is missing";
        });
        save(lesson, taught);
        save(task, asked);
        save(grader, judged);
        String figures = String.format(
                Locale.ROOT,
                "median of %d saves: lesson %d ms, task %d ms, grader %d ms%n",
                SAVES,
                ofLesson.toMillis(),
                ofTask.toMillis(),
                ofGrader.toMillis());
        Files.writeString(Path.of("target/saves.txt"), figures);
        assertThat(List.of(ofLesson, ofTask, ofGrader))
                .as(figures)
                .allMatch(time -> time.compareTo(Duration.ofSeconds(1)) < 0);
        assertThat(problems()).hasCount(0);
    }

    /** A check that says nothing yet: its sentence is missing, which every page tells. */
    private static String check(String id) {
        return "\n  - id: " + id + "\n    steps:\n      - connect: [A]\n";
    }

    /** From the moment in which a file was written until the page shows what belongs to it. */
    private Duration median(IntFunction<String> save) {
        List<Duration> times = new ArrayList<>();
        for (int turn = 2; turn < SAVES + 2; turn++) {
            long start = System.nanoTime();
            String words = save.apply(turn);
            author.page().waitForFunction("words => document.body.innerText.includes(words)", words);
            times.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return times.stream().sorted().toList().get(SAVES / 2);
    }

    @Test
    void pages_of_authors_are_fit_for_everyone() throws Exception {
        Fitness fitness = new Fitness(author);
        for (String language : List.of("en", "ko", "es")) {
            follows("/" + language + "/author");
            fitness.isProved();
            follows("/" + language + "/author/say-it-back");
            fitness.isProved();
        }
        String right = Files.readString(lesson);
        save(lesson, right.replaceFirst("minutes:", "minuets:"));
        for (String language : List.of("en", "ko", "es")) {
            author.goTo("/" + language + "/tracks/socketio-core/who-hears-it");
            assertThat(problems()).isVisible();
            fitness.isProved();
        }
        save(lesson, right);
        assertThat(problems()).hasCount(0);
    }

    @Test
    void a_site_for_everyone_has_nothing_of_this() throws Exception {
        try (TestSite served = TestSite.ungraded()) {
            assertThat(served.routes()).noneMatch(route -> route.path().contains("author"));
            assertThat(site.routes()).anyMatch(route -> route.path().contains("author"));
            try (TestVisitor visitor = browser.visitor(served)) {
                visitor.goTo(LESSON);
                assertThat(visitor.page().locator("script[src*='author'], meta[name=edition], #author-texts"))
                        .hasCount(0);
                assertThat(visitor.page().locator("meta[name=worker]")).hasCount(1);
            }
        }
        author.goTo(LESSON);
        assertThat(author.page().locator("meta[name=worker]")).hasCount(0);
    }

    @Test
    void it_listens_on_this_machine_only_and_cannot_be_told_otherwise() throws Exception {
        assertThat(Main.run("author", "--host", "0.0.0.0")).isEqualTo(2);
        assertThat(AuthorCommand.HOST).isEqualTo("127.0.0.1");
    }

    /** Goes there and waits until the page follows what is saved. */
    private void follows(String path) {
        author.page()
                .waitForResponse(
                        response -> response.url().endsWith("/api/author?after=") && response.ok(),
                        () -> author.goTo(path));
        author.page().waitForLoadState();
    }

    /** What the panel says of errors; remarks stand there alone, too. */
    private Locator problems() {
        return author.part("author-panel").locator("h2");
    }

    private static double top(Locator heading) {
        return ((Number) heading.evaluate("node => node.getBoundingClientRect().top")).doubleValue();
    }

    private static org.assertj.core.data.Offset<Double> within(double pixels) {
        return org.assertj.core.data.Offset.offset(pixels);
    }

    private void save(Path file, String text) {
        try {
            before.putIfAbsent(file, Files.readString(file));
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void replace(Path file, String what, String by) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(what);
        int at = text.indexOf(what);
        save(file, text.substring(0, at) + by + text.substring(at + what.length()));
    }
}
