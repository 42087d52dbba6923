package dev.ackademy.insight;

import dev.ackademy.kit.UiLanguage;
import java.util.List;

/**
 * A translation whose English is another now, or that nobody ever said the English of.
 *
 * @param title of the lesson or the task, in the translation
 * @param path of the page, after the language
 * @param file below the course's folder, and {@code command}: what says that it has caught up
 * @param sections that fell behind; empty when nothing says which English it was made from
 */
public record Stale(
        UiLanguage language, String title, String path, String file, String command, List<Section> sections) {
    public Stale {
        sections = List.copyOf(sections);
    }

    /**
     * @param id of its heading; empty for what stands before the first
     * @param line of the translation, from 1 on; 0 when it has no such section
     * @param english what changed
     * @param translated as it stands in the translation
     */
    public record Section(String id, int line, List<Line> english, String translated) {
        public Section {
            english = List.copyOf(english);
        }
    }

    /**
     * A line of the English.
     *
     * @param change {@code gone}, {@code new} or {@code same}
     */
    public record Line(String change, String text) {
        static Line of(String unified) {
            String text = unified.isEmpty() ? "" : unified.substring(1);
            return switch (unified.isEmpty() ? ' ' : unified.charAt(0)) {
                case '-' -> new Line("gone", text);
                case '+' -> new Line("new", text);
                default -> new Line("same", text);
            };
        }
    }
}
