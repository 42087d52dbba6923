package dev.ackademy.web.markdown;

import dev.ackademy.kit.Problem;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Lets links lead to the web, to mail, within the site and to things of the course by name; and nowhere else. */
final class Links {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.\\-]*):(.*)", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Space}\\p{Cf}]");
    private static final Set<String> ELSEWHERE = Set.of("http", "https", "mailto");
    private static final Set<String> OF_THE_COURSE = Set.of("lesson", "exercise");

    private Links() {}

    static void apply(Node document, References references, List<String> ids, Report report) {
        for (Link link : Tree.all(document, Link.class)) {
            // A browser drops what cannot be seen before it looks for a scheme, so "java\nscript:" is one.
            String seen = UNSEEN.matcher(link.getDestination()).replaceAll("");
            Matcher scheme = SCHEME.matcher(seen);
            if (scheme.matches()) {
                link.setDestination(withScheme(scheme.group(1), scheme.group(2), link, references, report));
            } else if (seen.startsWith("//")) {
                report.at(link, "'" + Problem.cut(seen) + "' names no protocol.", "Start it with https://.");
                link.setDestination("");
            } else if (seen.startsWith("#") && !ids.contains(seen.substring(1))) {
                report.at(
                        link,
                        "No heading of this text has the id '" + Problem.cut(seen.substring(1)) + "'.",
                        ids.isEmpty() ? "Take the link out." : "The ids are: " + String.join(", ", ids) + ".");
            }
        }
    }

    static boolean leadsElsewhere(String destination) {
        return destination.startsWith("http://") || destination.startsWith("https://");
    }

    private static String withScheme(String scheme, String rest, Link link, References references, Report report) {
        if (ELSEWHERE.contains(scheme)) {
            return link.getDestination();
        }
        if (!OF_THE_COURSE.contains(scheme)) {
            report.at(
                    link,
                    "A link cannot lead to '" + Problem.cut(scheme + ":" + rest) + "'.",
                    "Use https:, mailto:, lesson: or exercise:.");
            return "";
        }
        return switch (references.named(scheme, rest, report.line(link))) {
            case References.Address address -> address.url();
            case References.Picture picture -> picture.url();
            case References.Code _ -> throw new IllegalStateException("a link leads to a place, not to code");
            case References.Nowhere nowhere -> {
                report.at(link, nowhere.what(), nowhere.remedy());
                yield "";
            }
        };
    }
}
