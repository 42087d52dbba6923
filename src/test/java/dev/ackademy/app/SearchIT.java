package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Looking for something, with the keyboard, with the page alone, and without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {
    private TestSite site;
    private TestBrowser browser;
    private TestVisitor visitor;

    @BeforeAll
    void open() throws Exception {
        site = TestSite.ungraded();
        browser = TestBrowser.open();
    }

    @AfterAll
    void close() throws IOException {
        browser.close();
        site.close();
    }

    @BeforeEach
    void visit() {
        visitor = browser.visitor(site);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    private Locator options() {
        return visitor.part("find-option");
    }

    @Test
    void the_keyboard_alone_leads_to_a_section() {
        Page page = visitor.goTo("/en").page();
        page.keyboard().press("/");
        assertThat(visitor.part("find")).isFocused();
        page.keyboard().type("leaving the sender");
        assertThat(options().first()).isVisible();
        assertThat(visitor.part("find")).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("#announce")).hasText(Pattern.compile("\\d+ pages? found"));
        page.keyboard().press("ArrowDown");
        assertThat(options().first()).hasAttribute("aria-selected", "true");
        assertThat(visitor.part("find")).hasAttribute("aria-activedescendant", "find-0");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("room-and-namespace#skip-the-sender$"));
    }

    @Test
    void escape_closes_the_list_and_keeps_the_words() {
        Page page = visitor.goTo("/ko").page();
        visitor.part("find").pressSequentially("방 나누기");
        assertThat(options().first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#find-list")).isHidden();
        assertThat(visitor.part("find")).hasValue("방 나누기");
        assertThat(visitor.part("find")).hasAttribute("aria-expanded", "false");
    }

    @Test
    void a_slash_in_the_editor_is_a_slash() {
        Page page = visitor.goTo("/en/exercises/skip-the-sender").page();
        Locator editor = page.locator(".cm-content");
        editor.click();
        page.keyboard().type("/");
        assertThat(visitor.part("find")).not().isFocused();
    }

    @Test
    void without_scripts_enter_leads_to_the_page_and_the_words_go_along_to_another_language() {
        TestVisitor plain = browser.visitor(site, TestBrowser.options().setJavaScriptEnabled(false));
        plain.goTo("/en");
        plain.part("find").fill("namspace");
        plain.part("find").press("Enter");
        assertThat(plain.part("found").locator("> li").first()).containsText("Namespace");
        assertThat(plain.part("search-count")).hasText(Pattern.compile("pages found"));
        assertThat(plain.page().locator("meta[name=robots]")).hasAttribute("content", "noindex");
        assertThat(plain.part("find")).hasValue("namspace");
        plain.page().locator(".languages a[hreflang=es]").click();
        assertThat(plain.path()).isEqualTo("/es/search");
        assertThat(plain.part("find")).hasValue("namspace");
        plain.close();
    }

    @Test
    void what_is_typed_is_shown_and_never_obeyed() {
        visitor.goTo("/en/search?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20room");
        assertThat(visitor.page().locator("h1")).hasText("Search: <img src=x onerror=alert(1)> room");
        assertThat(visitor.page().locator("main img")).hasCount(0);
        visitor.goTo("/en");
        visitor.part("find").fill("<img src=x> room");
        assertThat(visitor.page().locator("#find-list img")).hasCount(0);
    }

    @Test
    void where_nothing_is_found_the_page_says_what_to_try() {
        visitor.goTo("/es/search?q=zzzzqqqq");
        assertThat(visitor.part("search-count")).hasText("No hay resultados");
        assertThat(visitor.part("search-try")).containsText("enter_room");
    }
}
