package dev.ackademy.web.markdown;

import java.nio.file.Path;

/**
 * A text to be rendered, and where it stands.
 *
 * @param file as problems name it
 * @param firstLine the line of the file on which the text starts, counted from 1
 */
public record MarkdownText(Path file, int firstLine, String text) {
    public MarkdownText {
        if (firstLine < 1) {
            throw new IllegalArgumentException("lines are counted from 1, not from " + firstLine);
        }
    }
}
