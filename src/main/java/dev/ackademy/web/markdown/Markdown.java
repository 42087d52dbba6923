package dev.ackademy.web.markdown;

import dev.ackademy.kit.Problems;
import dev.ackademy.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders the texts of one kind in one language. HTML in a text is shown, not obeyed; links lead only where {@link Links}
 * lets them. What is wrong with a text is reported with its line and left out of the result. Safe for use by many threads.
 */
public final class Markdown {
    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            // A text nested deeper than this is an attack on the renderer's stack, not a lesson.
            .maxOpenBlockParsers(50)
            .build();

    /** Whether every heading of level 2 must name its id, as it must where translations are compared by them. */
    public enum Ids {
        REQUIRED,
        OPTIONAL
    }

    private final Map<String, SpecialFence> special;
    private final Ids ids;
    private final HtmlRenderer renderer;

    /**
     * @param words of the language that the texts are in
     * @param special makers of HTML by the fence language they serve
     */
    public Markdown(Words words, Ids ids, Map<String, SpecialFence> special) {
        this.ids = ids;
        this.special = Map.copyOf(special);
        this.renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .nodeRendererFactory(context -> new HouseNodes(context, words))
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Link link) {
                        // The sanitizer marks every link as one the site does not stand behind; authors' links are
                        // ours.
                        attributes.remove("rel");
                        if (Links.leadsElsewhere(link.getDestination())) {
                            attributes.put("rel", "noopener noreferrer");
                            attributes.put("class", "elsewhere");
                        }
                    }
                })
                .escapeHtml(true)
                .sanitizeUrls(true)
                .percentEncodeUrls(true)
                .build();
    }

    /** Never fails: a text that is wrong gives what can be shown of it, and problems. */
    public Rendered render(MarkdownText source, References references, Problems problems) {
        return render(source, references, Map.of(), problems);
    }

    /**
     * A translation that fell behind in some sections.
     *
     * @param originals by id of such a section: the address of what it was translated from; an empty id means what stands
     *     before the first heading
     */
    public Rendered render(
            MarkdownText source, References references, Map<String, String> originals, Problems problems) {
        Node document = PARSER.parse(source.text());
        Report report = new Report(source, problems);
        Alerts.apply(document, report);
        List<Rendered.Section> sections = Headings.apply(document, ids, report);
        List<String> anchors = new ArrayList<>();
        Tree.all(document, Headings.Anchored.class).forEach(heading -> anchors.add(heading.id));
        Links.apply(document, references, anchors, report);
        Figures.apply(document, references, report);
        List<String> claims = Claims.apply(document, references, report);
        Outdated.apply(document, originals);
        CodeGroups code = new CodeGroups(special, references, report);
        code.apply(document);
        for (TableBlock table : Tree.all(document, TableBlock.class)) {
            HouseNodes.Scroll scroll = new HouseNodes.Scroll();
            table.insertBefore(scroll);
            scroll.appendChild(table);
        }
        return new Rendered(
                renderer.render(document), sections, code.blocks(), code.pieces(), claims, Passages.of(document));
    }
}
