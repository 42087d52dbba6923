package dev.ackademy.web.markdown;

import dev.ackademy.kit.Problems;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Says what is wrong at a node of the tree, with the file's own line number. */
record Report(MarkdownText source, Problems problems) {

    void at(Node node, String what, String remedy) {
        at(line(node), what, remedy);
    }

    void at(int line, String what, String remedy) {
        problems.add(source.file(), line, what, remedy);
    }

    /** The line of the file on which a node starts; an inline without a place has its block's. */
    int line(Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return source.firstLine() + at.getSourceSpans().getFirst().getLineIndex();
            }
        }
        return source.firstLine();
    }
}
