package dev.ackademy.search;

import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.kit.Slug;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.lesson.Lesson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every page of the course that is for everyone, whatever the language. */
record Places(List<Place> all) {
    Places {
        all = List.copyOf(all);
    }

    /**
     * A page.
     *
     * @param path after the language
     * @param changed when it is known
     */
    record Place(String path, Optional<LocalDate> changed) {}

    static Places of(CourseCatalog lessons, ExerciseCatalog exercises) {
        List<Place> all = new ArrayList<>();
        Stream.of("", "/exercises", "/sandbox", "/achievements")
                .map(Places::undated)
                .forEach(all::add);
        for (CourseCatalog.Position position : lessons.published()) {
            all.add(new Place(position.path(), Optional.of(position.lesson().updated())));
        }
        exercises.published().stream()
                .map(exercise -> undated("/exercises/" + exercise.slug()))
                .forEach(all::add);
        lessons.published().stream()
                .map(CourseCatalog.Position::lesson)
                .map(Lesson::tags)
                .flatMap(List<Slug>::stream)
                .distinct()
                .sorted()
                .map(tag -> undated("/tags/" + tag))
                .forEach(all::add);
        return new Places(all);
    }

    private static Place undated(String path) {
        return new Place(path, Optional.empty());
    }
}
