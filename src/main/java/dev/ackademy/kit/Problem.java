package dev.ackademy.kit;

import java.nio.file.Path;
import java.util.List;

/**
 * Something an author must mend, or should look at: where it is, what is wrong, and what to do about it.
 *
 * @param file as the author knows it, from the course's folder
 * @param line counted from 1; 0 when the whole file is meant
 * @param what what was expected and what was seen, one sentence
 * @param remedy what to try, one sentence
 * @param level whether the course can be shown as it is
 * @param details lines to look at, perhaps none
 */
public record Problem(Path file, int line, String what, String remedy, Level level, List<String> details) {
    /** How much it matters. */
    public enum Level {
        /** The course can't be shown. */
        ERROR,
        /** The course can be shown, and somebody should look. */
        REMARK
    }

    private static final int CUT_AT = 80;

    public Problem {
        if (line < 0 || what.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException("a problem needs a line from 0 on, a sentence and a remedy");
        }
        details = List.copyOf(details);
    }

    /** An error without details. */
    public Problem(Path file, int line, String what, String remedy) {
        this(file, line, what, remedy, Level.ERROR, List.of());
    }

    /** The same, seen from elsewhere. */
    public Problem in(Path seen) {
        return new Problem(seen, line, what, remedy, level, details);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + what + " " + remedy;
    }

    /** A quotation for a message: on one line, and cut when it is long. */
    public static String cut(String text) {
        String flat = text.replaceAll("\\s+", " ");
        if (flat.length() <= CUT_AT) {
            return flat;
        }
        int end = Character.isHighSurrogate(flat.charAt(CUT_AT - 2)) ? CUT_AT - 2 : CUT_AT - 1;
        return flat.substring(0, end) + "…";
    }
}
