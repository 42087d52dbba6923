package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What people do here, with a keyboard and nothing else. */
class KeyboardIT extends InBrowser {
    private static final String LESSON = "/tracks/socketio-core/room-and-namespace";
    private static final String EXERCISE = "/exercises/skip-the-sender";

    @Override
    TestSite newSite() throws Exception {
        return TestSite.gradedWithCampus();
    }

    @Test
    void a_lesson_is_reached_read_and_left_for_the_next() {
        walk("/en", (visitor, keys) -> {
            keys.press("Tab");
            assertThat(visitor.page().locator(".skip")).isFocused();
            keys.press("Enter").to("continue").follow();
            assertThat(visitor.part("lesson-index")).containsText("01");
            keys.to(visitor.part("toc").locator("a").nth(1)).press("Enter");
            assertThat(visitor.page().locator("h2").nth(1)).isInViewport();
            Locator next = visitor.part("next").locator("a");
            String title = next.locator("b").textContent();
            keys.to(next).follow();
            assertThat(visitor.page().locator("h1")).hasText(title);
        });
    }

    @Test
    void on_the_bench_people_join_say_something_and_leave() {
        walk("/en" + LESSON, (visitor, keys) -> {
            keys.to(visitor.part("bench").locator("button:enabled").first());
            assertThat(visitor.part("join-Ana")).isEnabled();
            keys.to("join-Ana").press("Enter");
            Locator rooms = visitor.part("client-Ana").locator(".bench-rooms");
            assertThat(rooms).hasText("#general");
            assertThat(visitor.part("join-Ana")).isFocused();
            keys.to("join-Min").press("Space");
            assertThat(visitor.part("client-Min").locator(".bench-rooms")).hasText("#general");
            keys.backTo(visitor.part("message")).press("ControlOrMeta+A").type("by keyboard");
            keys.to("say-Ana").press("Enter");
            assertThat(visitor.part("bench").locator(".bench-person.bench-lit .bench-name"))
                    .hasText(new String[] {"Min"});
            keys.backTo(visitor.part("leave-Ana")).press("Enter");
            assertThat(rooms).not().hasText("#general");
        });
    }

    @Test
    void a_server_is_written_handed_in_and_its_verdict_read() {
        walk("/en" + EXERCISE, (visitor, keys) -> {
            TestWorkspace workspace = new TestWorkspace(visitor);
            keys.to("language-javascript").press("ArrowRight");
            assertThat(visitor.part("language-python")).hasAttribute("aria-selected", "true");
            keys.press("ArrowLeft");
            assertThat(visitor.part("language-javascript")).hasAttribute("aria-selected", "true");
            keys.to(workspace.editor()).press("ControlOrMeta+A", "Delete");
            keys.type("// mine").press("Enter", "Tab").type("x");
            assertThat(workspace.editor()).containsText("// mine  x");
            assertThat(visitor.page().locator(".editor-keys")).isVisible();

            keys.press("Escape", "Tab");
            assertThat(workspace.editor()).not().isFocused();
            keys.backTo(workspace.editor());
            keys.press("Escape", "Shift+Tab");
            assertThat(visitor.part("submit")).isFocused();
            keys.press("Enter");
            assertThat(workspace.verdict(1)).isVisible();
            assertThat(visitor.part("submit")).isFocused();
            keys.to(workspace.editor()).press("Escape");
            keys.to(visitor.part("verdict-body")
                    .locator("summary, a, [tabindex]")
                    .first());
            keys.to(visitor.part("attempt").locator("a").first());
        });
    }

    @Test
    void somebody_signs_up_chooses_what_to_see_signs_out_and_in_again() {
        walk("/en" + EXERCISE, (visitor, keys) -> {
            keys.to("account").follow();
            keys.to(visitor.part("signed-out").locator("a").last()).follow();
            keys.to(visitor.page().locator("#name")).type("Tab Smith");
            keys.to(visitor.page().locator("#password")).type(TestSite.PASSWORD).follow();
            visitor.page().waitForURL(site.address() + "/en" + EXERCISE);
            keys.to("account").follow();
            keys.to("numbers").press("Space");
            keys.to("save-preferences").follow();
            assertThat(visitor.part("done")).isVisible();
            assertThat(visitor.part("numbers")).not().isChecked();
            keys.to("sign-out").follow();
            visitor.page().waitForURL(site.address() + "/en");
            keys.to("account").follow();
            keys.to(visitor.part("signed-out").locator("a").first()).follow();
            keys.to(visitor.page().locator("#name")).type("tab smith");
            keys.to(visitor.page().locator("#password")).type(TestSite.PASSWORD).follow();
            assertThat(visitor.part("account")).hasText("Tab Smith");
        });
    }

    @Test
    void somebody_signs_in_at_a_provider() {
        walk("/en/sign-in?to=/en/exercises", (visitor, keys) -> {
            keys.to("with-campus").press("Enter");
            visitor.page().waitForURL(site.campus().issuer() + "/interaction/**");
            keys.to(visitor.page().locator("#login")).type("keys").follow();
            keys.to(visitor.page().locator("#name")).follow();
            visitor.page().waitForURL(site.address() + "/en/exercises");
            assertThat(visitor.part("account")).hasText("keys");
        });
    }

    @Test
    void a_comment_is_written_and_answered() {
        walk("/en/sign-up?to=/en" + LESSON + "/comments", (visitor, keys) -> {
            keys.to(visitor.page().locator("#name")).type("Comma");
            keys.to(visitor.page().locator("#password")).type(TestSite.PASSWORD).follow();
            keys.to("comment-new").type("Why are rooms cheap?");
            keys.to("comment-send").press("Enter");
            assertThat(visitor.part("comment")).hasCount(1);
            assertThat(visitor.part("comment").first()).isFocused();
            keys.to("reply").press("Enter");
            keys.to(visitor.page().locator(".thread textarea:visible").last()).type("They are names in a map.");
            keys.to("reply-send").press("Enter");
            assertThat(visitor.part("comment")).hasCount(2);
        });
    }

    @Test
    void a_word_is_looked_up_from_anywhere() {
        walk("/en", (visitor, keys) -> {
            keys.press("/");
            assertThat(visitor.part("find")).isFocused();
            keys.type("room");
            assertThat(visitor.part("find-option").first()).isVisible();
            keys.press("ArrowDown", "Escape");
            assertThat(visitor.part("find-option").first()).isHidden();
            keys.press("ArrowDown", "Enter");
            visitor.page().waitForURL(address -> address.contains("/en/"));
            assertThat(visitor.page().locator("h1")).isVisible();
        });
    }

    @Test
    void the_language_of_the_site_is_changed() {
        walk("/en" + LESSON, (visitor, keys) -> {
            keys.to(visitor.part("languages").locator("a[hreflang=ko]")).follow();
            visitor.page().waitForURL(site.address() + "/ko" + LESSON);
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "ko");
        });
    }

    private void walk(String path, BiConsumer<TestVisitor, Keys> journey) {
        // Without motion, for what has the focus must be there when it is looked at.
        try (TestVisitor visitor = browser.visitor(site, TestBrowser.options().setReducedMotion(ReducedMotion.REDUCE))
                .mayGoTo(site.campus().issuer())) {
            Keys keys = new Keys(visitor.goTo(path));
            journey.accept(visitor, keys);
            keys.sawWhereTheyWere();
        }
    }
}
