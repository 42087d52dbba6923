package dev.ackademy.jail;

/**
 * One place where a source does not compile, as the language's own compiler or parser put it.
 *
 * @param line in the learner's one file, from 1
 * @param column from 1
 * @param message may span lines
 */
public record Diagnostic(int line, int column, String message) {
    public Diagnostic {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns count from 1, but this is " + line + ":" + column);
        }
    }
}
