package dev.ackademy.community;

import dev.ackademy.web.markdown.Colours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What strangers write, as HTML: paragraphs, emphasis, lists, quotes, code and links to the web; no headings, no pictures, and
 * HTML is shown, not obeyed. Two walls stand one behind the other: the tree is cut to that and written by commonmark, and the
 * sanitizer lets through nothing but what that can be. Safe for many threads.
 */
final class CommentHtml {
    /** Deeper than that nobody quotes; a renderer's stack has an end. */
    private static final int DEEPEST = 20;

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#\\s].*");

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(
                    Set.of(BlockQuote.class, FencedCodeBlock.class, IndentedCodeBlock.class, ListBlock.class))
            .maxOpenBlockParsers(DEEPEST)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .nodeRendererFactory(Code::new)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .softbreak("<br>\n")
            .build();

    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "br", "a", "span")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http")
            .requireRelsOnLinks("ugc", "nofollow", "noopener")
            .allowAttributes("class")
            .matching(Pattern.compile("[kscfn]"))
            .onElements("span")
            .allowAttributes("tabindex")
            .matching(Pattern.compile("0"))
            .onElements("pre")
            .allowAttributes("translate")
            .matching(Pattern.compile("no"))
            .onElements("pre")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .toFactory();

    private CommentHtml() {}

    static String of(String text) {
        return sanitized(written(text));
    }

    /** Behind the first wall alone. */
    static String written(String text) {
        return RENDERER.render(tree(text));
    }

    /** No HTML but its words, without the marks around them, for where a few of them are quoted. */
    static String plain(String text) {
        return PLAIN.render(tree(text));
    }

    private static Node tree(String text) {
        Node document = PARSER.parse(text);
        unwrap(document);
        return document;
    }

    /** The second wall, whatever stands before it. */
    static String sanitized(String html) {
        return POLICY.sanitize(html);
    }

    /** Of a picture its description stays, of a link to anywhere but the web its words. */
    private static void unwrap(Node document) {
        List<Node> wrong = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                wrong.add(image);
                visitChildren(image);
            }

            @Override
            public void visit(Link link) {
                if (!WEB.matcher(link.getDestination()).matches()) {
                    wrong.add(link);
                }
                link.setTitle(null);
                visitChildren(link);
            }
        });
        for (Node node : wrong) {
            while (node.getFirstChild() != null) {
                node.insertBefore(node.getFirstChild());
            }
            node.unlink();
        }
    }

    /** Code in the colours of the lessons; focusable, so that a keyboard can scroll a long line. */
    private static final class Code implements NodeRenderer {
        private final HtmlNodeRendererContext context;

        Code(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FencedCodeBlock.class, IndentedCodeBlock.class);
        }

        @Override
        public void render(Node node) {
            String html = switch (node) {
                case FencedCodeBlock fence -> Colours.html(fence.getLiteral(), language(fence.getInfo()), Set.of());
                case IndentedCodeBlock code -> Colours.html(code.getLiteral(), "", Set.of());
                default -> throw new IllegalArgumentException("not code: " + node);
            };
            Map<String, String> attributes = new HashMap<>();
            attributes.put("tabindex", "0");
            attributes.put("translate", "no");
            context.getWriter().line();
            context.getWriter().tag("pre", attributes);
            context.getWriter().raw("<code>" + html + "</code></pre>");
            context.getWriter().line();
        }

        private static String language(@Nullable String info) {
            String first = info == null ? "" : info.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
            return switch (first) {
                case "js" -> "javascript";
                case "py" -> "python";
                case "bash", "shell" -> "sh";
                default -> first;
            };
        }
    }
}
