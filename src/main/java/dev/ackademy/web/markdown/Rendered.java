package dev.ackademy.web.markdown;

import java.util.List;

/**
 * What became of a text.
 *
 * @param html safe to stand in a page as it is
 * @param sections the headings of level 2 that have an id, in order
 * @param blocks the code blocks, in order
 * @param pieces the languages of the special fences that were met, in order
 * @param claims the statements that are proved, in order
 * @param passages the whole text without markup, cut at its headings of level 2
 */
public record Rendered(
        String html,
        List<Section> sections,
        List<CodeBlock> blocks,
        List<String> pieces,
        List<String> claims,
        List<Passage> passages) {
    public Rendered {
        sections = List.copyOf(sections);
        blocks = List.copyOf(blocks);
        pieces = List.copyOf(pieces);
        claims = List.copyOf(claims);
        passages = List.copyOf(passages);
    }

    /** A part of the text that a link can point at. */
    public record Section(String id, String title) {}

    /** Code as its author wrote it, without the last line break. */
    public record CodeBlock(String title, String language, String code) {}

    /**
     * What stands under one heading, for who looks for words.
     *
     * @param anchor the heading's id; empty when it has none, and before the first heading
     * @param heading empty before the first heading
     * @param text as a reader reads it, on one line
     * @param code the code blocks, in order
     */
    public record Passage(String anchor, String heading, String text, String code) {}
}
