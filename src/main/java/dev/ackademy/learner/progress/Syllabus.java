package dev.ackademy.learner.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What achievements need to know of the course as it stands today, in slugs. The wiring makes it, because this room knows
 * neither lessons nor exercises.
 *
 * @param lessons the exercises of each published lesson; all of them pass it
 * @param tracks by slug
 * @param exercises all that can be handed in, also those whose lesson is not written yet
 */
public record Syllabus(Map<String, List<String>> lessons, Map<String, Track> tracks, Set<String> exercises) {
    /** A course without anything. */
    public static final Syllabus EMPTY = new Syllabus(Map.of(), Map.of(), Set.of());

    /**
     * A track.
     *
     * @param lessons planned ones, too
     * @param exercises those of its lessons that can be handed in
     */
    public record Track(List<String> lessons, List<String> exercises) {
        /** A track that the course does not have. */
        static final Track NONE = new Track(List.of(), List.of());

        public Track {
            lessons = List.copyOf(lessons);
            exercises = List.copyOf(exercises);
        }
    }

    Track track(String slug) {
        return tracks.getOrDefault(slug, Track.NONE);
    }

    /** Whether each of these lessons can be passed today: it is published and has an exercise. */
    boolean canPass(List<String> wanted) {
        return !wanted.isEmpty()
                && wanted.stream()
                        .noneMatch(lesson ->
                                lessons.getOrDefault(lesson, List.of()).isEmpty());
    }

    /** Every lesson of the course, planned ones, too. */
    List<String> whole() {
        List<String> all = new ArrayList<>();
        tracks.values().forEach(track -> all.addAll(track.lessons()));
        return all;
    }
}
