package dev.ackademy.search;

import java.util.List;

/**
 * What was found, best first.
 *
 * @param total pages, those that are not listed included
 */
public record Found(int total, List<Result> results) {
    static final Found NOTHING = new Found(0, List.of());

    public Found {
        results = List.copyOf(results);
    }

    /**
     * A page, and its best sections.
     *
     * @param path after the language
     */
    public record Result(Passage.Kind kind, String path, Marked title, List<Section> sections) {
        public Result {
            sections = List.copyOf(sections);
        }
    }

    /**
     * A section.
     *
     * @param path after the language, with the section's anchor
     * @param heading empty where the page begins
     * @param code whether the snippet is code
     */
    public record Section(String path, Marked heading, Marked snippet, boolean code) {}
}
