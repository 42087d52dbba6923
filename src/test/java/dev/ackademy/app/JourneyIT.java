package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people do here, in a real browser at a real site, with submissions that run in a real jail. */
class JourneyIT extends InBrowser {
    private static final String LESSON = "/tracks/socketio-core/room-and-namespace";
    private static final String EXERCISE = "/exercises/skip-the-sender";
    private static final String SOLUTION = "skip-the-sender/submissions/accepted/plain/server.js";
    private static final String ECHO = "skip-the-sender/submissions/wrong_answer/echoes-to-the-sender/server.js";
    private static final String BROKEN = "skip-the-sender/submissions/compile_error/does-not-compile/server.js";

    @Test
    void what_was_earned_signed_out_follows_to_another_device_and_leaves_with_its_owner() throws Exception {
        try (TestVisitor laptop = browser.visitor(site);
                TestVisitor phone = browser.visitor(site)) {
            new TestWorkspace(laptop.goTo("/en" + EXERCISE))
                    .paste(TestSite.source(SOLUTION))
                    .submit();
            assertThat(TestWorkspace.verdict(laptop, 1)).hasAttribute("data-outcome", "accepted");
            laptop.goTo("/en/sign-up");
            enter(laptop, "Yuna");
            assertThat(laptop.part("account")).hasText("Yuna");
            assertThat(laptop.part("level-xp")).hasText("60/120 XP");

            phone.goTo("/en/sign-in");
            enter(phone, "yuna");
            assertThat(phone.part("level-xp")).hasText("60/120 XP");
            phone.goTo("/en/achievements");
            assertThat(phone.page().locator("#silent-sender")).hasClass("done");

            laptop.goTo("/en/me").part("sign-out").click();
            assertThat(laptop.part("level-xp")).hasText("0/120 XP");
            phone.page().reload();
            assertThat(phone.part("level-xp")).hasText("60/120 XP");
        }
    }

    private static void enter(TestVisitor visitor, String name) {
        visitor.page().locator("#name").fill(name);
        visitor.page().locator("#password").fill(TestSite.PASSWORD);
        visitor.page().locator("form .primary").click();
    }

    @Test
    void signing_up_keeps_the_draft_and_the_attempts_and_comes_back() throws Exception {
        try (TestVisitor visitor = browser.visitor(site)) {
            TestWorkspace workspace = new TestWorkspace(visitor.goTo("/es" + EXERCISE));
            workspace.paste(TestSite.source(BROKEN)).submit();
            workspace.verdict(1);
            workspace.paste("// half a thought");

            visitor.part("account").click();
            visitor.part("signed-out").locator("a").last().click();
            enter(visitor, "Marta");

            assertThat(visitor.path()).isEqualTo("/es" + EXERCISE);
            assertThat(visitor.part("account")).hasText("Marta");
            assertThat(workspace.editor()).containsText("// half a thought");
            assertThat(visitor.part("attempt")).hasCount(1);
        }
        try (TestVisitor phone = browser.visitor(site)) {
            phone.goTo("/es/sign-in?to=/es" + EXERCISE);
            enter(phone, "marta");
            assertThat(phone.part("attempt")).hasCount(1);
        }
    }

    @Test
    void a_learner_reads_plays_fails_mends_and_passes() throws Exception {
        try (TestVisitor visitor = browser.visitor(site)) {
            visitor.goTo("/ko").part("continue").click();
            assertThat(visitor.part("lesson-index")).containsText("01");
            visitor.goTo("/ko/tracks/socketio-core/skip-the-sender");
            assertThat(visitor.part("level-xp")).hasText("0/120 XP");
            visitor.part("toc").getByRole(AriaRole.LINK).nth(2).click();
            assertThat(visitor.page().locator("#connection")).isInViewport();

            visitor.part("exercise").click();
            TestWorkspace workspace = new TestWorkspace(visitor);
            workspace.submit();
            assertThat(visitor.part("grading-stage")).hasText(Pattern.compile("검사 20개 중 \\d+개를 마쳤어요"));
            failure(workspace.verdict(1), visitor);

            workspace.paste(TestSite.source(SOLUTION)).submit();
            Locator verdict = workspace.verdict(2);
            assertThat(verdict).hasAttribute("data-outcome", "accepted");
            assertThat(verdict.locator(".checks > .pass")).hasCount(10);
            assertThat(visitor.part("xp-gained")).hasText("+60 XP");
            hasSixtyXp(visitor);
            visitor.page().reload();
            hasSixtyXp(visitor);
            assertThat(visitor.part("attempt")).hasCount(2);

            new TestWorkspace(visitor).submit();
            assertThat(workspace.verdict(3)).hasAttribute("data-outcome", "accepted");
            assertThat(visitor.part("xp-gained")).isHidden();
            hasSixtyXp(visitor);

            visitor.part("task").locator("header a").click();
            assertThat(visitor.part("lesson-state")).hasText("완료");
            assertThat(visitor.part("exercise-state")).hasText("완료");
            hasSixtyXp(visitor);
        }
    }

    private static void failure(Locator verdict, TestVisitor visitor) {
        assertThat(verdict).hasAttribute("data-outcome", "wrong_answer");
        assertThat(visitor.part("outcome")).hasText("아직이에요");
        Locator check = visitor.part("check-c1");
        assertThat(check).hasClass("fail");
        assertThat(check).containsText("입장은 다른 사람에게만 알려요");
        assertThat(check.getByTestId("why")).containsText("자기가 일으킨 user:joined을(를) 받지 않아야 해요");
        assertThat(check.getByTestId("hint")).containsText("보낸 사람도 받는 사람 가운데 하나예요");
        Locator scene = visitor.part("scene-c1");
        assertThat(scene.getByTestId("matrix").locator("td.leaked")).hasCount(3);
        assertThat(scene.getByTestId("sequence").locator(".arrow.wrong")).hasCount(1);
        assertThat(scene.getByTestId("transcript").getByRole(AriaRole.LIST)).isHidden();
        scene.getByTestId("transcript").locator("summary").click();
        assertThat(scene.getByTestId("transcript")).containsText("✗");
        assertThat(scene.getByTestId("transcript")).containsText("오지 말았어야 할 패킷이에요");
    }

    private static void hasSixtyXp(TestVisitor visitor) {
        assertThat(visitor.part("level-xp")).hasText("60/120 XP");
        assertThat(visitor.part("xp-to-go")).hasText("다음 레벨까지 60 XP");
        assertThat(visitor.part("level-bar")).hasAttribute("aria-valuenow", "50");
        assertThat(visitor.part("lessons-done")).hasText(Pattern.compile("레슨 1/\\d+"));
    }

    @Test
    void on_the_bench_exactly_the_right_people_hear() {
        try (TestVisitor visitor = browser.visitor(site)) {
            TestBench bench = new TestBench(visitor.goTo("/ko" + LESSON));
            assertThat(visitor.part("bench-state")).hasText("실시간");
            bench.join("Ana").join("Min").press("say", "Ana");
            assertThat(bench.heard()).containsText("Min 님이 들었어요. Ana 님은 보낸 사람이라 빠졌어요. Leo 님은 #general 룸에 없어서");
            assertThat(bench.lit()).hasText(new String[] {"Min"});
            assertThat(bench.dark()).hasText(new String[] {"Ana", "Leo"});

            bench.press("echo", "Ana");
            assertThat(bench.lit()).hasText(new String[] {"Ana", "Min"});

            bench.message("불이야").press("alert", "Leo");
            assertThat(visitor.part("toast")).containsText("Leo 님의 알림");
            assertThat(visitor.part("toast")).containsText("불이야");
            for (String name : List.of("Ana", "Min", "Leo")) {
                assertThat(visitor.part("toast").locator(".bench-toast-by")).containsText(name);
            }
        }
    }

    @Test
    void two_namespaces_share_one_connection() {
        try (TestVisitor visitor = browser.visitor(site)) {
            ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();
            visitor.page().onWebSocket(socket -> listen(socket, sent));
            TestBench bench = new TestBench(visitor.goTo("/ko" + LESSON));
            for (String name : List.of("Ana", "Min", "Leo")) {
                assertThat(visitor.part("websockets-" + name)).hasText("WebSocket: 1개");
                assertThat(visitor.part("namespaces-" + name)).hasText("네임스페이스: 2개");
            }
            assertThat(bench.frames("Ana").filter(starting("40/chat,"))).hasCount(2);
            assertThat(bench.frames("Ana").filter(starting("40/notifications,")))
                    .hasCount(2);
            assertThat(visitor.webSockets()).as("connections of three people").hasSize(3);
            for (WebSocket socket : visitor.webSockets()) {
                assertThat(sent.stream().filter(frame -> frame.startsWith(socket.hashCode() + " 40/")))
                        .as("namespaces asked for on one connection")
                        .hasSize(2);
            }
        }
    }

    private static void listen(WebSocket socket, ConcurrentLinkedQueue<String> sent) {
        socket.onFrameSent(frame -> sent.add(socket.hashCode() + " " + frame.text()));
    }

    private static Locator.FilterOptions starting(String text) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^" + text));
    }

    @Test
    void two_visitors_on_the_bench_never_meet() {
        try (TestVisitor one = browser.visitor(site);
                TestVisitor other = browser.visitor(site)) {
            TestBench mine = new TestBench(one.goTo("/ko" + LESSON)).join("Ana").join("Min");
            TestBench theirs =
                    new TestBench(other.goTo("/en/sandbox")).join("Ana").join("Min");
            mine.message("for my own").press("say", "Ana");
            assertThat(mine.lit()).hasText(new String[] {"Min"});
            // Their own message comes after mine on the same server, so mine would have been here before it.
            theirs.message("for theirs").press("say", "Ana");
            assertThat(theirs.lit()).hasText(new String[] {"Min"});
            assertThat(theirs.frames("Min").filter(new Locator.FilterOptions().setHasText("for theirs")))
                    .hasCount(1);
            assertThat(theirs.frames("Min").filter(new Locator.FilterOptions().setHasText("for my own")))
                    .hasCount(0);
            assertThat(mine.frames("Min").filter(new Locator.FilterOptions().setHasText("for theirs")))
                    .hasCount(0);
        }
    }

    @Test
    void another_language_is_the_same_page() {
        try (TestVisitor visitor = browser.visitor(site)) {
            for (String path : List.of(LESSON, EXERCISE, "/sandbox", "/achievements")) {
                visitor.goTo("/ko" + path);
                for (String language : List.of("es", "en", "ko")) {
                    visitor.part("languages")
                            .locator("a[hreflang=" + language + "]")
                            .click();
                    assertThat(visitor.page().locator("html")).hasAttribute("lang", language);
                    assertThat(visitor.path()).isEqualTo("/" + language + path);
                }
            }
        }
    }

    @Test
    void each_language_keeps_a_draft_of_its_own() throws Exception {
        try (TestVisitor visitor = browser.visitor(site)) {
            TestWorkspace workspace = new TestWorkspace(visitor.goTo("/ko" + EXERCISE));
            workspace.paste("// mine, in JavaScript");
            workspace.choose("python");
            assertThat(workspace.editor()).containsText("import socketio");
            workspace.paste("# mine, in Python");
            workspace.choose("java");
            assertThat(workspace.editor()).containsText("class Server");
            workspace.choose("javascript");
            assertThat(workspace.editor()).hasText("// mine, in JavaScript");
            workspace.choose("python");

            visitor.page().reload();
            workspace = new TestWorkspace(visitor);
            assertThat(visitor.part("language-python")).hasAttribute("aria-selected", "true");
            assertThat(workspace.editor()).hasText("# mine, in Python");
            visitor.part("reset").click();
            assertThat(workspace.editor()).containsText("import socketio");
            visitor.part("undo-reset").click();
            assertThat(workspace.editor()).hasText("# mine, in Python");
        }
    }

    @Test
    void a_refusal_comes_in_the_language_of_the_page_and_not_of_the_browser() {
        try (TestVisitor visitor = browser.visitor(site)) {
            visitor.expectsTrouble("/api/exercises/skip-the-sender/submissions");
            TestWorkspace workspace = new TestWorkspace(visitor.goTo("/ko" + EXERCISE));
            workspace.paste(" ").submit();
            assertThat(visitor.part("trouble")).containsText("아직 채점할 것이 없어요");
        }
    }

    @Test
    void without_scripts_a_learner_submits_and_reads_the_verdict() throws Exception {
        try (TestVisitor visitor = browser.visitor(site, TestBrowser.options().setJavaScriptEnabled(false))) {
            visitor.goTo("/ko/tracks/socketio-core/skip-the-sender");
            assertThat(visitor.part("links")).isVisible();
            visitor.part("exercise").click();
            visitor.page()
                    .getByText("Python", new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            assertThat(visitor.part("source")).hasValue(TestSite.source("skip-the-sender/starter/server.py"));
            visitor.part("language").selectOption("javascript");
            visitor.part("source").fill(TestSite.source(ECHO));
            visitor.part("submit").click();

            Locator verdict = TestWorkspace.verdict(visitor, 1);
            assertThat(verdict).hasAttribute("data-outcome", "wrong_answer");
            assertThat(visitor.part("check-c2")).hasClass("fail");
            assertThat(visitor.part("check-c2").getByTestId("why")).containsText("기대한 것");
            assertThat(visitor.part("matrix").first()).isVisible();
            visitor.part("transcript").first().locator("summary").click();
            assertThat(visitor.part("transcript").first()).containsText("오지 말았어야 할 패킷이에요");

            visitor.page().locator("main > p:first-of-type > a").click();
            assertThat(visitor.part("attempt")).hasCount(1);
            visitor.part("attempt").locator(".attempt-source").click();
            assertThat(visitor.part("source")).hasValue(TestSite.source(ECHO));
        }
    }

    @Test
    void a_keyboard_is_enough() throws Exception {
        try (TestVisitor visitor = browser.visitor(site)) {
            TestWorkspace workspace = new TestWorkspace(visitor.goTo("/ko" + EXERCISE));
            workspace.paste(TestSite.source(BROKEN));
            visitor.page().reload();
            workspace = new TestWorkspace(visitor);

            tabTo(visitor, "#editor");
            visitor.page().keyboard().press("Tab");
            assertThat(focus(visitor, "#editor")).as("Tab stays in the editor").isTrue();
            visitor.page().keyboard().press("Escape");
            visitor.page().keyboard().press("Tab");
            assertThat(focus(visitor, "#editor")).as("Escape, Tab leaves it").isFalse();
            visitor.page().keyboard().press("Shift+Tab");
            assertThat(focus(visitor, "#editor")).isTrue();

            visitor.page().keyboard().press("ControlOrMeta+Enter");
            assertThat(workspace.verdict(1)).hasAttribute("data-outcome", "compile_error");
            assertThat(visitor.page().locator("#announce")).containsText("컴파일 오류");
            visitor.page().keyboard().press("Escape");
            tabTo(visitor, "#panel-result");
            tabTo(visitor, ".to-line");
            visitor.page().keyboard().press("Enter");
            assertThat(focus(visitor, "#editor"))
                    .as("the line that did not compile")
                    .isTrue();
        }
    }

    /** Presses Tab until the focus is there, as often as a person would put up with. */
    private static void tabTo(TestVisitor visitor, String selector) {
        for (int pressed = 0; !focus(visitor, selector); pressed++) {
            assertThat(pressed).as("presses of Tab on the way to %s", selector).isLessThan(40);
            visitor.page().keyboard().press("Tab");
        }
        String visible = "let at = document.activeElement;"
                + " while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;"
                + " return at.matches(':focus-visible');";
        assertThat((boolean) visitor.page().evaluate("() => {" + visible + "}"))
                .as("whether it shows that it has the focus")
                .isTrue();
    }

    private static boolean focus(TestVisitor visitor, String selector) {
        return (boolean) visitor.page().evaluate("selector => document.activeElement.matches(selector)", selector);
    }
}
