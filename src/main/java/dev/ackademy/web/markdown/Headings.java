package dev.ackademy.web.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** {@code ## Title {#id}}: a heading whose id stays the same in every language, and which links to itself. */
final class Headings {
    private static final Pattern ID = Pattern.compile("\\s*\\{#([^}]*)}\\s*$");
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int HIGHEST_IN_A_TEXT = 2;

    private Headings() {}

    /** A heading with an id. */
    static final class Anchored extends CustomBlock {
        final int level;
        final String id;

        Anchored(int level, String id) {
            this.level = level;
            this.id = id;
        }
    }

    /** @return the sections of level 2, in order */
    static List<Rendered.Section> apply(Node document, Report report) {
        List<Rendered.Section> sections = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Heading heading : Tree.all(document, Heading.class)) {
            if (heading.getLevel() < HIGHEST_IN_A_TEXT) {
                report.at(
                        heading,
                        "A text starts with headings of level 2; its title is in the front matter.",
                        "Write '##'.");
            }
            if (!Tree.all(heading, Link.class).isEmpty()) {
                report.at(
                        heading,
                        "A heading links to itself, so it can hold no other link.",
                        "Move the link into the text.");
            }
            String id = takeId(heading);
            if (id.isEmpty()) {
                if (heading.getLevel() == HIGHEST_IN_A_TEXT) {
                    report.at(
                            heading,
                            "This heading has no id.",
                            "End it with an id, the same in every language: '{#the-room}'.");
                }
                continue;
            }
            if (!SHAPE.matcher(id).matches()) {
                report.at(heading, "The id '" + id + "' is not lower-case words joined by '-'.", "Rename it.");
            }
            if (!seen.add(id)) {
                report.at(heading, "The id '" + id + "' stands here twice.", "Give this heading another.");
            }
            if (heading.getLevel() == HIGHEST_IN_A_TEXT) {
                sections.add(new Rendered.Section(id, Tree.text(heading)));
            }
            Anchored anchored = new Anchored(heading.getLevel(), id);
            Tree.moveChildren(heading, anchored);
            Tree.replace(heading, anchored);
        }
        return sections;
    }

    private static String takeId(Heading heading) {
        if (!(heading.getLastChild() instanceof Text last)) {
            return "";
        }
        Matcher matcher = ID.matcher(last.getLiteral());
        if (!matcher.find()) {
            return "";
        }
        last.setLiteral(last.getLiteral().substring(0, matcher.start()));
        return matcher.group(1);
    }
}
