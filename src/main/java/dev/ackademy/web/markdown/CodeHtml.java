package dev.ackademy.web.markdown;

import dev.ackademy.web.Html;
import dev.ackademy.web.Words;

/**
 * A group of code blocks as HTML: a row of tabs (WAI-ARIA tabs pattern), a title, a copy button, and a panel for each
 * language. Without a script every panel shows, each with its language above it.
 */
final class CodeHtml {
    private final CodeGroups.Group group;
    private final Words words;
    private final StringBuilder out = new StringBuilder();

    CodeHtml(CodeGroups.Group group, Words words) {
        this.group = group;
        this.words = words;
    }

    String html() {
        String name = "code-" + group.index;
        String first = group.tabs.getFirst().language().id();
        boolean tabbed = group.tabs.size() > 1;
        out.append("<div class=\"code\" data-group=\"")
                .append(group.index)
                .append("\" data-testid=\"")
                .append(name)
                .append("\" data-lang=\"")
                .append(first)
                .append("\">");
        out.append("<div class=\"code-head\">");
        if (tabbed) {
            tabs(name);
        } else {
            out.append("<span class=\"only\">")
                    .append(Html.escape(group.tabs.getFirst().language().title()))
                    .append("</span>");
        }
        out.append("<span class=\"title\">").append(Html.escape(group.title)).append("</span>");
        String copy = words.say("script.copy");
        String what = group.title.isEmpty() ? copy : copy + ": " + group.title;
        out.append("<button type=\"button\" class=\"copy\" data-copy aria-label=\"")
                .append(Html.escape(what))
                .append("\">")
                .append(Html.escape(copy))
                .append("</button></div>");
        for (CodeGroups.Tab tab : group.tabs) {
            panel(name, tab, tabbed);
        }
        return out.append("</div>").toString();
    }

    private void tabs(String name) {
        out.append("<div class=\"tabs\" role=\"tablist\" aria-label=\"")
                .append(Html.escape(words.say("code.languages")))
                .append("\">");
        boolean first = true;
        for (CodeGroups.Tab tab : group.tabs) {
            String id = name + "-" + tab.language().id();
            out.append("<button type=\"button\" role=\"tab\" class=\"tab\" id=\"")
                    .append(id)
                    .append("-tab\" aria-controls=\"")
                    .append(id)
                    .append("\" aria-selected=\"")
                    .append(first)
                    .append("\" tabindex=\"")
                    .append(first ? 0 : -1)
                    .append("\" data-lang=\"")
                    .append(tab.language().id())
                    .append("\">")
                    .append(Html.escape(tab.language().title()))
                    .append("</button>");
            first = false;
        }
        out.append("</div>");
    }

    private void panel(String name, CodeGroups.Tab tab, boolean tabbed) {
        String id = name + "-" + tab.language().id();
        out.append("<div class=\"panel\" data-lang=\"")
                .append(tab.language().id())
                .append('"');
        if (tabbed) {
            out.append(" role=\"tabpanel\" id=\"")
                    .append(id)
                    .append("\" aria-labelledby=\"")
                    .append(id)
                    .append("-tab\"");
        }
        out.append('>');
        if (tabbed) {
            out.append("<p class=\"lang\">")
                    .append(Html.escape(tab.language().title()))
                    .append("</p>");
        }
        // Focusable, so that a keyboard can scroll a long line.
        out.append("<pre tabindex=\"0\" translate=\"no\"><code>")
                .append(Colours.html(tab.code(), tab.language().id(), tab.marks()))
                .append("</code></pre></div>");
    }
}
