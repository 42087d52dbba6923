package dev.ackademy.web.markdown;

import dev.ackademy.kit.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** {@code {claim=sender-left-out}} behind a sentence becomes a mark: the course's tests prove what the sentence says. */
final class Claims {
    private static final Pattern CLAIM = Pattern.compile("\\{claim=([^}]*)}");

    private Claims() {}

    /** The mark behind one statement. */
    static final class Claim extends CustomNode {
        final String id;
        final String libraries;

        Claim(String id, String libraries) {
            this.id = id;
            this.libraries = libraries;
        }
    }

    /** @return the ids, in order */
    static List<String> apply(Node document, References references, Report report) {
        List<String> claims = new ArrayList<>();
        for (Text text : Tree.all(document, Text.class)) {
            Matcher claim = CLAIM.matcher(text.getLiteral());
            int from = 0;
            Node last = text;
            while (claim.find()) {
                String id = claim.group(1);
                Optional<String> libraries = references.proof(id);
                if (libraries.isEmpty()) {
                    report.at(
                            text,
                            "Nothing proves '" + Problem.cut(id) + "'.",
                            "Name a check of the lesson's code/claims.yaml, or take the mark out.");
                }
                claims.add(id);
                last = append(last, new Text(text.getLiteral().substring(from, claim.start())));
                last = append(last, new Claim(id, libraries.orElse("")));
                from = claim.end();
            }
            if (from > 0) {
                append(last, new Text(text.getLiteral().substring(from)));
                text.unlink();
            }
        }
        return claims;
    }

    private static Node append(Node last, Node next) {
        last.insertAfter(next);
        return next;
    }
}
