package dev.ackademy.web.markdown;

import dev.ackademy.web.Html;
import dev.ackademy.web.Words;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/** Writes the nodes that the room's rewriters put into a tree. */
final class HouseNodes implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Words words;

    HouseNodes(HtmlNodeRendererContext context, Words words) {
        this.context = context;
        this.html = context.getWriter();
        this.words = words;
    }

    /** A box that scrolls sideways when its table is wider than the screen. */
    static final class Scroll extends CustomBlock {}

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Headings.Anchored.class,
                Alerts.Alert.class,
                Figures.Figure.class,
                CodeGroups.Group.class,
                CodeGroups.Piece.class,
                Claims.Claim.class,
                Outdated.Notice.class,
                Scroll.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Claims.Claim claim) {
            claim(claim);
            return;
        }
        html.line();
        switch (node) {
            case Headings.Anchored heading -> heading(heading);
            case Alerts.Alert alert -> alert(alert);
            case Figures.Figure figure -> figure(figure);
            case CodeGroups.Group group -> html.raw(new CodeHtml(group, words).html());
            case CodeGroups.Piece piece -> html.raw(piece.html);
            case Outdated.Notice notice -> outdated(notice);
            case Scroll scroll -> {
                // Focusable, so that a keyboard can scroll it.
                html.raw("<div class=\"table\" tabindex=\"0\">");
                children(scroll);
                html.tag("/div");
            }
            default -> throw new IllegalArgumentException("not a node of this room: " + node);
        }
        html.line();
    }

    /** A link to what all marks mean, at the end of the text. */
    private void claim(Claims.Claim claim) {
        String proved = Html.escape(words.say("claim.label", claim.libraries));
        html.raw("<a class=\"claim\" href=\"#proved\" data-claim=\"" + Html.escape(claim.id) + "\" title=\"" + proved
                + "\" aria-label=\"" + proved + "\">✓</a>");
    }

    private void outdated(Outdated.Notice notice) {
        html.raw("<p class=\"outdated\" role=\"note\" data-testid=\"outdated\">"
                + Html.escape(words.say("outdated.note"))
                + " <a hreflang=\"en\" href=\"" + Html.escape(notice.original) + "\">"
                + Html.escape(words.say("outdated.original")) + "</a></p>");
    }

    private void heading(Headings.Anchored heading) {
        String tag = "h" + heading.level;
        html.tag(tag, Map.of("id", heading.id));
        html.raw("<a class=\"anchor\" href=\"#" + Html.escape(heading.id) + "\">");
        children(heading);
        html.tag("/a");
        html.tag("/" + tag);
    }

    private void alert(Alerts.Alert alert) {
        html.raw("<aside class=\"alert " + alert.kind + "\" role=\"note\"><p class=\"alert-title\">");
        html.text(words.say("alert." + alert.kind));
        html.raw("</p>");
        children(alert);
        html.tag("/aside");
    }

    private void figure(Figures.Figure figure) {
        html.raw("<figure><img src=\"" + Html.escape(figure.picture.url()) + "\" alt=\""
                + Html.escape(figure.alternative)
                + "\" width=\"" + figure.picture.width() + "\" height=\"" + figure.picture.height()
                + "\" decoding=\"async\">");
        if (!figure.caption.isEmpty()) {
            html.raw("<figcaption>" + Html.escape(figure.caption) + "</figcaption>");
        }
        html.tag("/figure");
    }

    private void children(Node parent) {
        for (@Nullable Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
