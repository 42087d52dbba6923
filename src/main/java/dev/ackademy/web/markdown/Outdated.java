package dev.ackademy.web.markdown;

import java.util.Map;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;

/** Puts a notice where a translation fell behind: below the section's heading, or at the very beginning. */
final class Outdated {
    private Outdated() {}

    /** Says so, and leads to the original. */
    static final class Notice extends CustomBlock {
        final String original;

        Notice(String original) {
            this.original = original;
        }
    }

    /** @param originals by id of the section: the address of what it was translated from; empty for the beginning */
    static void apply(Node document, Map<String, String> originals) {
        originals.forEach((id, address) -> {
            if (id.isEmpty()) {
                document.prependChild(new Notice(address));
            }
        });
        for (Headings.Anchored heading : Tree.all(document, Headings.Anchored.class)) {
            String address = originals.get(heading.id);
            if (address != null) {
                heading.insertAfter(new Notice(address));
            }
        }
    }
}
