package dev.ackademy.web.markdown;

import dev.ackademy.kit.Problem;
import java.util.Optional;

/** Resolves what a text points at outside itself. The rooms that own the texts implement it. */
public interface References {
    /** Where a pointer leads. */
    sealed interface Target permits Address, Picture, Code, Nowhere {}

    /** An address on this site or another. */
    record Address(String url) implements Target {}

    /** A picture and its size in CSS pixels, so that a page keeps its place free. */
    record Picture(String url, int width, int height) implements Target {
        public Picture {
            if (width < 1 || height < 1) {
                throw new IllegalArgumentException("a picture has a size, not " + width + "×" + height);
            }
        }
    }

    /** Lines of a program, without the last line break. */
    record Code(String text) implements Target {}

    /** Nothing is there: what is wrong and what to try, each one sentence. */
    record Nowhere(String what, String remedy) implements Target {}

    /**
     * The lesson, exercise or other thing of the course that a link such as {@code lesson:rooms#join} names.
     *
     * @param line where the link stands
     */
    Target named(String scheme, String name, int line);

    /** The picture that {@code ![…](destination)} names. */
    Target picture(String destination);

    /** The lines that {@code file=server.js#join} names. */
    Target code(String destination);

    /** Whether code is taken from files that somebody runs, so that code in the text has to say why it is not. */
    default boolean codeRuns() {
        return false;
    }

    /** With which libraries the course proves the statement of that name, as readers call them; empty when it does not. */
    Optional<String> proof(String claim);

    /** For texts that stand alone: no names, no pictures. */
    static References none() {
        return new References() {
            @Override
            public Target named(String scheme, String name, int line) {
                return new Nowhere(
                        "'" + Problem.cut(scheme + ":" + name) + "' leads nowhere from here.", "Take it out.");
            }

            @Override
            public Target code(String destination) {
                return new Nowhere("Code is written out here.", "Take 'file=" + Problem.cut(destination) + "' out.");
            }

            @Override
            public Optional<String> proof(String claim) {
                return Optional.empty();
            }

            @Override
            public Target picture(String destination) {
                return new Nowhere("Pictures have no place here.", "Take '" + Problem.cut(destination) + "' out.");
            }
        };
    }
}
