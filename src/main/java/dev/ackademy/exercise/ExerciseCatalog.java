package dev.ackademy.exercise;

import dev.ackademy.kit.Slug;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A snapshot of the folder {@code exercises/}. */
public final class ExerciseCatalog {
    private final Map<Slug, Exercise> exercises;

    ExerciseCatalog(Collection<Exercise> exercises) {
        Map<Slug, Exercise> bySlug = new TreeMap<>();
        exercises.forEach(exercise -> bySlug.put(exercise.slug(), exercise));
        this.exercises = Collections.unmodifiableMap(bySlug);
    }

    /** The same exercises for who writes them: drafts are shown. */
    public ExerciseCatalog withDrafts() {
        return new ExerciseCatalog(
                exercises.values().stream().map(Exercise::open).toList());
    }

    /** One of any status. */
    Optional<Exercise> any(Slug slug) {
        return Optional.ofNullable(exercises.get(slug));
    }

    /** A published exercise. */
    public Optional<Exercise> find(Slug slug) {
        return Optional.ofNullable(exercises.get(slug)).filter(Exercise::published);
    }

    /** The published ones, by slug. */
    public Collection<Exercise> published() {
        return exercises.values().stream().filter(Exercise::published).toList();
    }

    /** Drafts too, by slug. */
    public Collection<Exercise> all() {
        return exercises.values();
    }

    /** Drafts too. */
    public Set<Slug> slugs() {
        return exercises.keySet();
    }
}
