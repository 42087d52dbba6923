package dev.ackademy.lesson;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import java.util.Optional;

/** What lessons show of exercises. The wiring implements it, because this room does not know theirs. */
@FunctionalInterface
public interface ExerciseCards {
    Optional<Card> card(Slug exercise, UiLanguage language);

    /**
     * An exercise from outside.
     *
     * @param xp what its first pass is worth
     * @param minutes about how long it takes
     */
    record Card(String title, String summary, int xp, int minutes) {
        public Card {
            if (xp < 0 || minutes < 0) {
                throw new IllegalArgumentException("XP and minutes are never negative: " + xp + ", " + minutes);
            }
        }
    }
}
