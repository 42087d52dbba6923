package dev.ackademy.learner.progress;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ten achievements, in the order in which pages list them. Names and rules stand in the message bundles. */
public enum Achievement {
    FIRST_FRAME,
    BY_HAND,
    ONE_WIRE,
    ROOM_SERVICE,
    SILENT_SENDER,
    NO_LEAKS,
    POLYGLOT,
    FRAME_READER,
    MUTANT_HUNTER,
    FULL_HOUSE;

    /** As in addresses, JSON and message keys: {@code first-frame}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with that id. */
    static Optional<Achievement> of(String id) {
        return Arrays.stream(values())
                .filter(achievement -> achievement.id().equals(id))
                .findFirst();
    }
}
