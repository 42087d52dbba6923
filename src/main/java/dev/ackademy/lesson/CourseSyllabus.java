package dev.ackademy.lesson;

import dev.ackademy.kit.Slug;
import dev.ackademy.learner.progress.Syllabus;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The course as achievements see it: slugs, and nothing of what the lessons say. */
public final class CourseSyllabus {
    private CourseSyllabus() {}

    /** @param exercises all that can be handed in, with the lesson that each says it belongs to */
    public static Syllabus of(CourseCatalog catalog, Map<Slug, Optional<Slug>> exercises) {
        Map<String, List<String>> lessons = new LinkedHashMap<>();
        catalog.published()
                .forEach(position -> lessons.put(
                        position.lesson().slug().text(), texts(position.lesson().exercises())));
        Map<String, Syllabus.Track> tracks = new LinkedHashMap<>();
        for (Track track : catalog.tracks()) {
            List<Slug> stops = track.stops().stream().map(Stop::slug).toList();
            List<Slug> own = exercises.entrySet().stream()
                    .filter(exercise ->
                            exercise.getValue().filter(stops::contains).isPresent())
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            tracks.put(track.slug().text(), new Syllabus.Track(texts(stops), texts(own)));
        }
        return new Syllabus(
                lessons,
                tracks,
                new LinkedHashSet<>(texts(exercises.keySet().stream().toList())));
    }

    private static List<String> texts(List<Slug> slugs) {
        return slugs.stream().map(Slug::text).toList();
    }
}
