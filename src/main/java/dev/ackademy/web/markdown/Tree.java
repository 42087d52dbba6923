package dev.ackademy.web.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Walking a parsed text. */
final class Tree {
    private Tree() {}

    /** Every node of a kind below {@code root}, in reading order, collected first so that the caller may rewrite the tree. */
    static <T extends Node> List<T> all(Node root, Class<T> kind) {
        List<T> found = new ArrayList<>();
        collect(root, kind, found);
        return found;
    }

    private static <T extends Node> void collect(Node node, Class<T> kind, List<T> found) {
        for (@Nullable Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (kind.isInstance(child)) {
                found.add(kind.cast(child));
            }
            collect(child, kind, found);
        }
    }

    /** What a reader sees of a node, without markup. */
    static String text(Node node) {
        StringBuilder out = new StringBuilder();
        appendText(node, out);
        return out.toString().strip();
    }

    private static void appendText(Node node, StringBuilder out) {
        switch (node) {
            case Text text -> out.append(text.getLiteral());
            case Code code -> out.append(code.getLiteral());
            case SoftLineBreak _ -> out.append(' ');
            default -> {
                for (@Nullable Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    appendText(child, out);
                }
            }
        }
    }

    /** Moves the children of one node to the end of another. */
    static void moveChildren(Node from, Node to) {
        while (from.getFirstChild() != null) {
            to.appendChild(from.getFirstChild());
        }
    }

    static void replace(Node old, Node fresh) {
        fresh.setSourceSpans(old.getSourceSpans());
        old.insertBefore(fresh);
        old.unlink();
    }
}
