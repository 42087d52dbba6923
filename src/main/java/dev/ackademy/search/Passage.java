package dev.ackademy.search;

import java.util.List;

/**
 * What is found: one section of a lesson or of a task, in one language.
 *
 * @param kind what it is a section of
 * @param path of the page, after the language; passages with the same path belong together
 * @param title of the page
 * @param anchor of the section on the page; empty for the page itself
 * @param heading of the section; empty where the page begins
 * @param text as a reader reads it
 * @param code the blocks of code in it
 * @param tags as readers call them
 */
public record Passage(
        Kind kind,
        String path,
        String title,
        String anchor,
        String heading,
        String text,
        String code,
        List<String> tags) {

    /** What a page is; the word is that of the API. */
    public enum Kind {
        LESSON("lesson"),
        TASK("task");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Passage {
        if (!path.startsWith("/") || title.isBlank()) {
            throw new IllegalArgumentException(
                    "a passage has a path and a title, but this has '" + path + "' and '" + title + "'");
        }
        tags = List.copyOf(tags);
    }
}
