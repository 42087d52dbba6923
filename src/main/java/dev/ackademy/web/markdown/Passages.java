package dev.ackademy.web.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Cuts a rewritten tree at its headings of level 2, and keeps of each part what a reader reads, without markup. */
final class Passages {
    private static final int LEVEL = 2;

    private final List<Rendered.Passage> done = new ArrayList<>();
    private String anchor = "";
    private String heading = "";
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder code = new StringBuilder();

    private Passages() {}

    static List<Rendered.Passage> of(Node document) {
        Passages passages = new Passages();
        for (@Nullable Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            passages.take(block);
        }
        passages.end();
        return passages.done;
    }

    private void take(Node block) {
        switch (block) {
            case Headings.Anchored anchored when anchored.level == LEVEL -> begin(anchored.id, anchored);
            case Heading plain when plain.getLevel() == LEVEL -> begin("", plain);
            default -> read(block);
        }
    }

    private void begin(String id, Node title) {
        end();
        anchor = id;
        heading = Tree.text(title);
        text.setLength(0);
        code.setLength(0);
    }

    private void end() {
        String read = text.toString().replaceAll("\\s+", " ").strip();
        if (!heading.isEmpty() || !read.isEmpty() || !code.isEmpty()) {
            done.add(new Rendered.Passage(anchor, heading, read, code.toString().strip()));
        }
    }

    private void read(Node node) {
        switch (node) {
            case Text words -> text.append(words.getLiteral());
            case Code words -> text.append(words.getLiteral());
            case SoftLineBreak _ -> text.append(' ');
            case HardLineBreak _ -> text.append(' ');
            case Figures.Figure figure ->
                text.append(figure.alternative)
                        .append(' ')
                        .append(figure.caption)
                        .append(' ');
            case CodeGroups.Group group ->
                group.tabs.forEach(tab -> code.append(tab.code()).append('\n'));
            default -> {
                for (@Nullable Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    read(child);
                }
                if (node instanceof Block || node instanceof TableCell) {
                    text.append(' ');
                }
            }
        }
    }
}
