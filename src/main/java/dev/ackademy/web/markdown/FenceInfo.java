package dev.ackademy.web.markdown;

import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;

/**
 * What stands behind the opening fence: {@code javascript title="server: join" file=server.js#join mark=4,6-7}.
 *
 * @param language lower-case; empty when none is named
 * @param title empty when there is none
 * @param file where the code stands; empty when it stands in the text
 * @param mark the lines to highlight, as written; empty for none
 * @param why why nobody runs this code; empty where somebody does, or nobody has to
 */
record FenceInfo(String language, String title, String file, String mark, String why) {
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s*([A-Za-z]+)=(?:\"([^\"]*)\"|(\\S+))");
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,4})(?:-([0-9]{1,4}))?");
    private static final List<String> ATTRIBUTES = List.of("title", "file", "mark", "why");

    static FenceInfo of(FencedCodeBlock fence, Report report) {
        String info = fence.getInfo() == null ? "" : fence.getInfo().strip();
        int end = 0;
        while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
            end++;
        }
        String title = "";
        String file = "";
        String mark = "";
        String why = "";
        Matcher attribute = ATTRIBUTE.matcher(info).region(end, info.length());
        int at = end;
        while (attribute.lookingAt()) {
            String value = attribute.group(2) != null ? attribute.group(2) : attribute.group(3);
            switch (attribute.group(1)) {
                case "title" -> title = value;
                case "file" -> file = value;
                case "mark" -> mark = value;
                case "why" -> why = value;
                default -> unknown(attribute.group(1), fence, report);
            }
            at = attribute.end();
            attribute.region(at, info.length());
        }
        if (!info.substring(at).isBlank()) {
            report.at(
                    fence,
                    "'" + Problem.cut(info.substring(at).strip()) + "' is not readable here.",
                    "Write title=\"…\", file=server.js#region, mark=4,6-7 or why=\"…\".");
        }
        return new FenceInfo(info.substring(0, end), title, file, mark, why);
    }

    private static void unknown(String name, FencedCodeBlock fence, Report report) {
        report.at(
                fence,
                "A code block has no '" + Problem.cut(name) + "'.",
                Problems.nearest(name, ATTRIBUTES)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Use title, file, mark or why."));
    }

    /**
     * The lines to highlight, counted from 1.
     *
     * @param lines how many the code has
     */
    SortedSet<Integer> marks(int lines, FencedCodeBlock fence, Report report) {
        SortedSet<Integer> marks = new TreeSet<>();
        if (mark.isEmpty()) {
            return marks;
        }
        for (String part : mark.split(",", -1)) {
            Matcher range = RANGE.matcher(part);
            int from = range.matches() ? Integer.parseInt(range.group(1)) : 0;
            int to = from > 0 && range.group(2) != null ? Integer.parseInt(range.group(2)) : from;
            if (from < 1 || to < from || to > lines) {
                report.at(
                        fence,
                        "mark=" + Problem.cut(mark) + " names no lines of this block, which has " + lines + ".",
                        "Count from 1, as in mark=4,6-7.");
                return marks;
            }
            for (int line = from; line <= to; line++) {
                marks.add(line);
            }
        }
        return marks;
    }
}
