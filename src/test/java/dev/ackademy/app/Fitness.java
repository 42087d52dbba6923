package dev.ackademy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the page that a visitor looks at must be for everyone: axe finds nothing, light or dark, and it fits every window. */
final class Fitness {
    private static final List<Integer> WIDTHS = List.of(320, 360, 768, 1440, 2560);

    private final TestVisitor visitor;
    private final String axe;

    Fitness(TestVisitor visitor) throws IOException {
        this.visitor = visitor;
        this.axe = Files.readString(Path.of("static/node_modules/axe-core/axe.min.js"));
    }

    void isProved() {
        axeFindsNothing();
        fitsEveryWindow();
    }

    /** In dark only what differs from light, which is the contrast. */
    private void axeFindsNothing() {
        visitor.page().evaluate(axe);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(violations("{}")).as("axe, light").isEqualTo("");
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(violations("{runOnly: ['color-contrast']}")).as("axe, dark").isEqualTo("");
        visitor.page().setViewportSize(360, 780);
        assertThat(violations("{runOnly: ['color-contrast', 'scrollable-region-focusable', 'target-size']}"))
                .as("axe, dark, on a phone")
                .isEqualTo("");
    }

    private String violations(String options) {
        return (String) visitor.page()
                .evaluate("async () => (await axe.run(document, " + options
                        + ")).violations.map(({ id, nodes }) => id + ':\\n'"
                        + " + nodes.map(({ target, failureSummary }) => target.join(' ') + ' ' + failureSummary).join('\\n'))"
                        + ".join('\\n')");
    }

    private void fitsEveryWindow() {
        for (int width : WIDTHS) {
            visitor.page().setViewportSize(width, 900);
            for (String tab : tabs()) {
                if (!tab.isEmpty()) {
                    visitor.page().locator(tab).click();
                }
                assertThat(sticksOut())
                        .as("what sticks out at %d px %s", width, tab)
                        .isEqualTo("");
            }
        }
    }

    /** On narrow windows an exercise shows one panel at a time. */
    private List<String> tabs() {
        boolean panels = visitor.page().locator(".workspace-panels").isVisible();
        return panels ? List.of("#tab-task", "#tab-code", "#tab-result") : List.of("");
    }

    private String sticksOut() {
        return (String)
                visitor.page()
                        .evaluate(
                                "() => { const { scrollWidth, clientWidth } = document.documentElement;"
                                        + " if (scrollWidth <= clientWidth) return '';"
                                        + " const wide = [...document.querySelectorAll('main *')]"
                                        + ".filter(one => one.getBoundingClientRect().right > clientWidth + 1).slice(0, 3);"
                                        + " return scrollWidth + ' > ' + clientWidth + ': ' + wide.map(one => one.outerHTML.slice(0, 120)).join(' '); }");
    }
}
