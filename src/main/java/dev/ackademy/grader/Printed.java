package dev.ackademy.grader;

import dev.ackademy.kit.ProgrammingLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a program printed, as the learner gets to see it: paths that they know, and of a stack trace what is theirs. */
final class Printed {
    private static final int MOST_LINES = 200;
    private static final int MOST_CHARACTERS = 400;
    private static final Pattern FRAME = Pattern.compile("\\s+at .+");
    private static final Pattern OWN_FRAME = Pattern.compile(".*\\bserver\\.js:\\d+.*|.*\\(Server\\.java:\\d+\\)");
    private static final Pattern PYTHON_FRAME = Pattern.compile("  File \".+\", line \\d+, in .*");
    private static final String OWN_PYTHON_FRAME = "  File \"server.py\"";

    private Printed() {}

    /** The last lines, none too long. */
    static List<String> readable(List<String> output, ProgrammingLanguage language) {
        List<String> lines = output.stream().map(Printed::shortened).toList();
        List<String> told = language == ProgrammingLanguage.PYTHON ? ownTracebacks(lines) : ownFrames(lines);
        return told.subList(Math.max(0, told.size() - MOST_LINES), told.size()).stream()
                .map(Printed::cut)
                .toList();
    }

    /** Inside a jail files lie in places that nobody has heard of. */
    static String shortened(String text) {
        return text.replace("file:///tmp/app/", "")
                .replace("/tmp/app/", "")
                .replace("file:///node_modules/", "node_modules/")
                .replace("(/node_modules/", "(node_modules/")
                .replace("at /node_modules/", "at node_modules/")
                .replace("/usr/lib/python3/dist-packages/", "");
    }

    /** Frames of libraries become one line that counts them. */
    private static List<String> ownFrames(List<String> lines) {
        List<String> told = new ArrayList<>();
        int left = 0;
        for (String line : lines) {
            if (FRAME.matcher(line).matches() && !OWN_FRAME.matcher(line).matches()) {
                left++;
                continue;
            }
            left = count(told, left, "    at ");
            told.add(line);
        }
        count(told, left, "    at ");
        return told;
    }

    /** In Python a frame is a line with the place and, under it, lines of source that are indented further. */
    private static List<String> ownTracebacks(List<String> lines) {
        List<String> told = new ArrayList<>();
        int left = 0;
        boolean leaving = false;
        for (String line : lines) {
            boolean frame = PYTHON_FRAME.matcher(line).matches();
            if (frame) {
                leaving = !line.startsWith(OWN_PYTHON_FRAME);
                left += leaving ? 1 : 0;
            } else if (!line.startsWith("    ")) {
                leaving = false;
            }
            if (!leaving) {
                left = count(told, left, "  ");
                told.add(line);
            }
        }
        count(told, left, "  ");
        return told;
    }

    private static int count(List<String> told, int left, String indent) {
        if (left > 0) {
            told.add(indent + "… " + left + "×");
        }
        return 0;
    }

    private static String cut(String line) {
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS - 1) + "…";
    }
}
