package dev.ackademy.grader;

import dev.ackademy.kit.ProgrammingLanguage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error that a program printed with a stack trace.
 *
 * @param line of the learner's file in which it arose, from 1
 * @param says the error's own words, such as {@code TypeError: socket.jion is not a function}
 */
record Thrown(int line, String says) {
    private static final Pattern HEADER = Pattern.compile(
            "(?:Exception in thread \"[^\"]*\" |Caused by: |Uncaught )?([\\w$.]*(?:Error|Exception)\\b.*)");
    private static final Pattern FRAME =
            Pattern.compile("\\s+at .*\\bserver\\.js:(\\d+):\\d+\\)?|\\s+at .*\\(Server\\.java:(\\d+)\\)");
    private static final String TRACEBACK = "Traceback (most recent call last):";
    private static final Pattern PYTHON_FRAME = Pattern.compile("\\s+File \"server\\.py\", line (\\d+).*");

    /**
     * The last one whose trace passes through the learner's file: in Java that is the cause of the others.
     *
     * @param output with paths as {@link Printed#shortened} leaves them
     */
    static Optional<Thrown> last(List<String> output, ProgrammingLanguage language) {
        return switch (language) {
            case JAVASCRIPT, BROWSER, JAVA -> lastOfFrames(output);
            case PYTHON -> lastOfTracebacks(output);
        };
    }

    /** The words come first, then the frames, the innermost first. */
    private static Optional<Thrown> lastOfFrames(List<String> output) {
        Optional<Thrown> last = Optional.empty();
        String says = "";
        for (String text : output) {
            Matcher header = HEADER.matcher(text);
            Matcher frame = FRAME.matcher(text);
            if (header.matches()) {
                says = header.group(1);
            } else if (frame.matches() && !says.isEmpty()) {
                String line = frame.group(1) != null ? frame.group(1) : frame.group(2);
                last = Optional.of(new Thrown(Integer.parseInt(line), says));
                says = "";
            }
        }
        return last;
    }

    /** The frames come first, the innermost last, then the words. */
    private static Optional<Thrown> lastOfTracebacks(List<String> output) {
        Optional<Thrown> last = Optional.empty();
        boolean inside = false;
        int line = 0;
        for (String text : output) {
            Matcher frame = PYTHON_FRAME.matcher(text);
            if (text.equals(TRACEBACK)) {
                inside = true;
                line = 0;
            } else if (inside && frame.matches()) {
                line = Integer.parseInt(frame.group(1));
            } else if (inside && !text.isBlank() && !Character.isWhitespace(text.charAt(0))) {
                inside = false;
                if (line > 0) {
                    last = Optional.of(new Thrown(line, text));
                }
            }
        }
        return last;
    }
}
