package dev.ackademy.community;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What waits for an instructor.
 *
 * @param reports of problems that are open
 * @param flagged comments that were reported and nobody has looked at
 * @param unanswered how many comments began a thread in which nobody has replied
 * @param oldest some of those, the oldest first
 */
public record Waiting(int reports, int flagged, int unanswered, List<Unanswered> oldest) {
    public Waiting {
        oldest = List.copyOf(oldest);
    }

    /** @param text as it was typed, in one line and cut */
    public record Unanswered(UUID id, Slug lesson, UiLanguage language, Instant at, String text) {}
}
