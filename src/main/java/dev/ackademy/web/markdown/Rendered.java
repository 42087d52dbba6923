package dev.ackademy.web.markdown;

import java.util.List;

/**
 * What became of a text.
 *
 * @param html safe to stand in a page as it is
 * @param sections the headings of level 2 that have an id, in order
 * @param blocks the code blocks, in order
 * @param pieces the languages of the special fences that were met, in order
 */
public record Rendered(String html, List<Section> sections, List<CodeBlock> blocks, List<String> pieces) {
    public Rendered {
        sections = List.copyOf(sections);
        blocks = List.copyOf(blocks);
        pieces = List.copyOf(pieces);
    }

    /** A part of the text that a link can point at. */
    public record Section(String id, String title) {}

    /** Code as its author wrote it, without the last line break. */
    public record CodeBlock(String title, String language, String code) {}
}
