package dev.ackademy.web.markdown;

import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** {@code > [!NOTE]}: a quotation that is a note to the reader, as GitHub writes it. */
final class Alerts {
    private static final Pattern MARK = Pattern.compile("\\[!([^\\]]*)]\\s*");
    private static final List<String> KINDS = List.of("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION");

    private Alerts() {}

    /** A note of one kind: {@code note}, {@code tip}, {@code important}, {@code warning} or {@code caution}. */
    static final class Alert extends CustomBlock {
        final String kind;

        Alert(String kind) {
            this.kind = kind;
        }
    }

    static void apply(Node document, Report report) {
        for (BlockQuote quote : Tree.all(document, BlockQuote.class)) {
            if (quote.getFirstChild() instanceof Paragraph first) {
                rewrite(quote, first, report);
            }
        }
    }

    /** The mark is a line of its own, which the parser may have cut into several pieces at its brackets. */
    private static void rewrite(BlockQuote quote, Paragraph first, Report report) {
        StringBuilder line = new StringBuilder();
        Node end = first.getFirstChild();
        while (end instanceof Text text) {
            line.append(text.getLiteral());
            end = end.getNext();
        }
        Matcher mark = MARK.matcher(line);
        if (!mark.matches() || (end != null && !(end instanceof SoftLineBreak))) {
            return;
        }
        String kind = mark.group(1);
        if (!KINDS.contains(kind)) {
            report.at(
                    quote,
                    "There is no note of the kind '" + Problem.cut(kind) + "'.",
                    Problems.nearest(kind.toUpperCase(Locale.ROOT), KINDS)
                            .map(near -> "Did you mean [!" + near + "]?")
                            .orElse("Use one of: " + String.join(", ", KINDS) + "."));
            return;
        }
        while (first.getFirstChild() instanceof Text text) {
            text.unlink();
        }
        if (first.getFirstChild() instanceof SoftLineBreak lineBreak) {
            lineBreak.unlink();
        }
        if (first.getFirstChild() == null) {
            first.unlink();
        }
        Alert alert = new Alert(kind.toLowerCase(Locale.ROOT));
        Tree.moveChildren(quote, alert);
        Tree.replace(quote, alert);
    }
}
