package dev.ackademy.lesson;

import dev.ackademy.web.markdown.Rendered;
import java.util.List;

/**
 * A lesson in one language.
 *
 * @param minutes about how long reading takes
 */
public record LessonText(String title, String summary, int minutes, List<ExternalLink> links, Rendered body) {
    public LessonText {
        links = List.copyOf(links);
    }

    /** Whether a live bench stands in the text. */
    public boolean hasBench() {
        return body.pieces().contains(BenchFence.LANGUAGE);
    }
}
