package dev.ackademy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody without a mouse. Goes from one thing to the next as the Tab key does, and looks at each whether it can be seen
 * where one is: a ring around it, or around what it belongs to, and nothing in front of it.
 */
final class Keys {
    /** More stops than any page has between two things that belong together. */
    private static final int FAR = 160;

    private static final double MOMENT_MS = 1_000;

    /** The one that has the focus, whatever shadow tree it is in. */
    private static final String FOCUSED =
            "() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at; }";

    private static final String UNSEEN = "(at) => {"
            + " if (!at || at === document.body) return '';"
            + " const ringed = (one) => { const style = getComputedStyle(one);"
            + "   return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'; };"
            + " const parents = [at, at.parentElement, at.parentElement?.parentElement].filter(Boolean);"
            + " const name = at.outerHTML.slice(0, 140);"
            + " if (!parents.some(ringed)) return 'no ring: ' + name;"
            + " const { left, right, top, bottom } = at.getBoundingClientRect();"
            + " if (right <= 0 || left >= innerWidth || bottom <= 0 || top >= innerHeight) return 'out of the window: ' + name;"
            + " const root = at.getRootNode();"
            + " const middle = (a, b, most) => (Math.max(a, 0) + Math.min(b, most)) / 2;"
            + " const points = [[middle(left, right, innerWidth), middle(top, bottom, innerHeight)],"
            + "   [Math.max(left, 0) + 3, Math.max(top, 0) + 3], [Math.min(right, innerWidth) - 3, Math.min(bottom, innerHeight) - 3]];"
            + " const free = points.some(([x, y]) => { const front = root.elementFromPoint(x, y);"
            + "   return front && (at.contains(front) || front.contains(at)); });"
            + " return free ? '' : 'covered: ' + name; }";

    private final TestVisitor visitor;
    private final List<String> unseen = new ArrayList<>();

    Keys(TestVisitor visitor) {
        this.visitor = visitor;
    }

    Keys press(String... keys) {
        for (String key : keys) {
            visitor.page().keyboard().press(key);
        }
        return this;
    }

    /** Presses Enter on what leads to another page, and waits for that. */
    Keys follow() {
        visitor.page().evaluate("() => { globalThis.leaving = true; }");
        press("Enter");
        visitor.page().waitForFunction("() => !globalThis.leaving && document.readyState === 'complete'");
        return this;
    }

    Keys type(String text) {
        visitor.page().keyboard().type(text);
        return this;
    }

    /** Forward to there. */
    Keys to(Locator there) {
        return go("Tab", there);
    }

    Keys to(String testId) {
        return to(visitor.part(testId).first());
    }

    /** Back to there. */
    Keys backTo(Locator there) {
        return go("Shift+Tab", there);
    }

    private Keys go(String key, Locator there) {
        List<String> stops = new ArrayList<>();
        for (int stop = 0; stop < FAR; stop++) {
            press(key);
            look();
            if (isAt(there)) {
                return this;
            }
            stops.add(focused());
        }
        throw new AssertionError("expected to come to " + there + " with " + key + ", came along " + stops);
    }

    /** Whether that has the focus. */
    boolean isAt(Locator there) {
        return there.count() > 0
                && (boolean) there.first().evaluate("(one) => one === one.getRootNode().activeElement");
    }

    private String focused() {
        return (String) visitor.page().evaluate("() => (" + FOCUSED + ")()?.outerHTML.slice(0, 70) ?? ''");
    }

    private void look() {
        JSHandle at = visitor.page().evaluateHandle(FOCUSED);
        String told = seen(at) ? "" : (String) at.evaluate(UNSEEN);
        at.dispose();
        if (!told.isEmpty() && !unseen.contains(told)) {
            unseen.add(told);
        }
    }

    /** The editor takes a moment to draw its ring. */
    private boolean seen(JSHandle at) {
        try {
            visitor.page()
                    .waitForFunction(
                            "(at) => (" + UNSEEN + ")(at) === ''",
                            at,
                            new Page.WaitForFunctionOptions().setTimeout(MOMENT_MS))
                    .dispose();
            return true;
        } catch (TimeoutError unseen) {
            return false;
        }
    }

    /** Fails over everything that had the focus and did not show it. */
    void sawWhereTheyWere() {
        assertThat(unseen).as("what has the focus and does not show it").isEmpty();
    }
}
