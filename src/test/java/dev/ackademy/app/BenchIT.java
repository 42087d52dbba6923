package dev.ackademy.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader can do on the bench, in a real browser against the real live server. */
class BenchIT extends InBrowser {
    private static final String LESSON = "/tracks/socketio-core/room-and-namespace";
    private static final List<String> EVERYONE = List.of("Ana", "Min", "Leo");

    private TestVisitor visitor() {
        return browser.visitor(site, TestBrowser.options().setReducedMotion(ReducedMotion.REDUCE));
    }

    @Test
    void the_ready_made_steps_of_the_lesson_show_what_their_notes_say() {
        try (TestVisitor visitor = visitor()) {
            TestBench bench = new TestBench(visitor.goTo("/en" + LESSON));
            assertThat(visitor.part("step-1")).hasAttribute("aria-current", "step");
            bench.step(1).step(2).step(3);
            assertThat(bench.lit()).hasText(new String[] {"Min"});
            assertThat(bench.dark()).hasText(new String[] {"Ana", "Leo"});
            bench.step(4);
            assertThat(bench.lit()).hasText(new String[] {"Ana", "Min"});
            bench.step(5);
            assertThat(bench.lit()).hasText(EVERYONE.toArray(String[]::new));
            bench.step(6);
            assertThat(visitor.part("join-Ana-2")).isEnabled();
            bench.step(7).step(8);
            assertThat(bench.lit()).hasText(new String[] {"Min", "Ana 2"});
            assertThat(visitor.part("bench").locator(".bench-step-note").last())
                    .hasText("Ana’s second tab hears it: what is left out is one connection, not a person.");
        }
    }

    @Test
    void each_way_of_sending_reaches_whom_it_is_for_and_the_others_say_why_not() {
        try (TestVisitor visitor = visitor()) {
            TestBench bench = new TestBench(visitor.goTo("/en/sandbox")).unfold("Ana");
            bench.press("public", "Ana");
            assertThat(bench.heard()).containsText("Ana, Min, and Leo heard it.");
            bench.press("broadcast", "Ana");
            assertThat(bench.heard()).containsText("Min and Leo heard it. Ana did not: the sender is left out.");
            visitor.part("to-Ana").selectOption("Leo");
            bench.press("private", "Ana");
            assertThat(bench.heard()).containsText("to Leo alone. Leo heard it.");
            assertThat(bench.heard()).containsText("Min did not: it was for Leo alone.");
            bench.press("ask", "Ana");
            assertThat(bench.heard()).containsText("The answer “chat” came after");
            assertThat(visitor.part("latency-Ana")).hasText(Pattern.compile("answered in \\d+ ms.*"));
        }
    }

    @Test
    void a_client_can_begin_by_polling_and_move_to_a_web_socket_or_stay() {
        try (TestVisitor visitor = visitor()) {
            TestBench bench = new TestBench(visitor.goTo("/en/sandbox")).unfold("Leo");
            visitor.part("route-Leo").selectOption("upgrade");
            assertThat(visitor.part("transport-Leo")).containsText("websocket");
            assertThat(bench.frames("Leo").filter(exactly("2probe"))).hasCount(1);
            assertThat(bench.frames("Leo").filter(exactly("3probe"))).hasCount(1);
            visitor.part("route-Leo").selectOption("polling");
            assertThat(visitor.part("transport-Leo")).containsText("polling");
            assertThat(visitor.part("namespaces-Leo")).hasText("namespaces: 2");
            assertThat(visitor.part("websockets-Leo")).containsText("WebSockets: 0");
            bench.press("ask", "Leo");
            assertThat(bench.heard()).containsText("Leo asked the server");
        }
    }

    private static Locator.FilterOptions exactly(String text) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^" + text + "$"));
    }

    @Test
    void a_stalled_line_keeps_what_is_sent_and_a_half_open_one_loses_it() {
        try (TestVisitor visitor = visitor()) {
            TestBench bench =
                    new TestBench(visitor.goTo("/en/sandbox")).join("Ana").join("Min");
            bench.unfold("Min").press("stall", "Min").press("say", "Ana");
            assertThat(bench.heard()).containsText("Min did not yet: the line is stalled.");
            bench.press("stall", "Min");
            assertThat(bench.heard()).containsText("Min heard it.");

            bench.press("half-open", "Min").message("into the void").press("say", "Ana");
            assertThat(bench.heard()).containsText("Min did not: half-open");
            assertThat(visitor.part("frames").locator("li.bench-lost")).containsText(new String[] {"into the void"});
            String id = visitor.part("sid-chat-Min").textContent();
            bench.press("half-open", "Min");
            assertThat(visitor.part("sid-chat-Min")).not().hasText(id);
            assertThat(visitor.part("rooms-chat-Min")).hasText("in no room");
            assertThat(visitor.part("join-Min")).isEnabled();
        }
    }

    @Test
    void a_line_that_is_cut_comes_back_with_new_ids_and_in_no_room_whatever_the_transport() {
        try (TestVisitor visitor = visitor()) {
            TestBench bench = new TestBench(visitor.goTo("/en/sandbox")).unfold("Min");
            for (String route : List.of("polling", "websocket")) {
                visitor.part("route-Min").selectOption(route);
                assertThat(visitor.part("transport-Min")).containsText(route);
                bench.join("Min");
                String id = visitor.part("sid-chat-Min").textContent();
                bench.press("cut", "Min");
                assertThat(visitor.part("rooms-chat-Min")).hasText("in no room");
                assertThat(visitor.part("join-Min")).isEnabled();
                assertThat(visitor.part("sid-chat-Min")).not().hasText(id);
            }
        }
    }

    @Test
    void who_opens_the_link_sees_what_happened_and_both_devices_share_the_bench() {
        try (TestVisitor host = visitor();
                TestVisitor friend = visitor()) {
            TestBench mine = new TestBench(host.goTo("/en/sandbox"));
            mine.join("Ana").join("Min").message("before you came").press("say", "Ana");
            assertThat(mine.lit()).hasText(new String[] {"Min"});
            String link = mine.link();
            assertThat(link).matches(".*/en/sandbox#bench=[A-Za-z0-9_-]{22}");

            friend.page().navigate(link);
            TestBench theirs = TestBench.asGuest(friend);
            assertThat(friend.part("happenings")).containsText("Ana said “before you came” in #general.");
            assertThat(theirs.elsewhere()).hasText(EVERYONE.toArray(String[]::new));
            String guest = theirs.guest();
            assertThat(mine.elsewhere()).hasText(new String[] {guest});

            theirs.join(guest).message("hello from here").press("say", guest);
            assertThat(mine.lit()).hasText(new String[] {"Ana", "Min"});
            assertThat(mine.heard()).containsText(guest + " (other device) said “hello from here” in #general.");
            assertThat(theirs.heard()).containsText("Ana (other device) and Min (other device) heard it.");
            host.goTo("/en");
            assertThat(theirs.elsewhere()).hasCount(0);
        }
    }

    @Test
    void the_counters_tell_connections_namespaces_and_bytes() {
        try (TestVisitor visitor = visitor()) {
            TestBench bench = new TestBench(visitor.goTo("/en/sandbox")).unfold("Leo");
            assertThat(visitor.part("totals"))
                    .hasText(Pattern.compile("Together: 3 WebSockets, 6 namespaces joined, .* out, .* in"));
            visitor.part("own-Leo").check();
            assertThat(visitor.part("websockets-Leo")).hasText("WebSockets: 2");
            assertThat(visitor.part("totals")).containsText("4 WebSockets, 6 namespaces");
            String before = visitor.part("bytes-Ana").textContent();
            bench.press("alert", "Leo");
            assertThat(visitor.part("bytes-Ana")).not().hasText(before);
        }
    }
}
