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
 * What stands behind the opening fence: {@code javascript title="server: join" mark=4,6-7}.
 *
 * @param language lower-case; empty when none is named
 * @param title empty when there is none
 * @param marks the lines to highlight, counted from 1
 */
record FenceInfo(String language, String title, SortedSet<Integer> marks) {
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s*([A-Za-z]+)=(?:\"([^\"]*)\"|(\\S+))");
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,4})(?:-([0-9]{1,4}))?");
    private static final List<String> ATTRIBUTES = List.of("title", "mark");

    static FenceInfo of(FencedCodeBlock fence, int lines, Report report) {
        String info = fence.getInfo() == null ? "" : fence.getInfo().strip();
        int end = 0;
        while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
            end++;
        }
        String title = "";
        SortedSet<Integer> marks = new TreeSet<>();
        Matcher attribute = ATTRIBUTE.matcher(info).region(end, info.length());
        int at = end;
        while (attribute.lookingAt()) {
            String value = attribute.group(2) != null ? attribute.group(2) : attribute.group(3);
            switch (attribute.group(1)) {
                case "title" -> title = value;
                case "mark" -> marks.addAll(lines(value, lines, fence, report));
                default -> unknown(attribute.group(1), fence, report);
            }
            at = attribute.end();
            attribute.region(at, info.length());
        }
        if (!info.substring(at).isBlank()) {
            report.at(
                    fence,
                    "'" + Problem.cut(info.substring(at).strip()) + "' is not readable here.",
                    "Write title=\"…\" or mark=4,6-7.");
        }
        return new FenceInfo(info.substring(0, end), title, marks);
    }

    private static void unknown(String name, FencedCodeBlock fence, Report report) {
        report.at(
                fence,
                "A code block has no '" + Problem.cut(name) + "'.",
                Problems.nearest(name, ATTRIBUTES)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Use title or mark."));
    }

    private static SortedSet<Integer> lines(String value, int lines, FencedCodeBlock fence, Report report) {
        SortedSet<Integer> marks = new TreeSet<>();
        for (String part : value.split(",", -1)) {
            Matcher range = RANGE.matcher(part);
            int from = range.matches() ? Integer.parseInt(range.group(1)) : 0;
            int to = from > 0 && range.group(2) != null ? Integer.parseInt(range.group(2)) : from;
            if (from < 1 || to < from || to > lines) {
                report.at(
                        fence,
                        "mark=" + Problem.cut(value) + " names no lines of this block, which has " + lines + ".",
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
