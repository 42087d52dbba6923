package dev.ackademy.kit;

import java.nio.file.Path;

/**
 * Something an author must mend: where it is, what is wrong, and what to do about it.
 *
 * @param file as the author knows it, from the course's folder
 * @param line counted from 1; 0 when the whole file is meant
 * @param what what was expected and what was seen, one sentence
 * @param remedy what to try, one sentence
 */
public record Problem(Path file, int line, String what, String remedy) {
    private static final int CUT_AT = 80;

    public Problem {
        if (line < 0 || what.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException("a problem needs a line from 0 on, a sentence and a remedy");
        }
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
