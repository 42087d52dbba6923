package dev.ackademy.insight;

import dev.ackademy.content.Origin;
import dev.ackademy.exercise.Exercise;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.lesson.Lesson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compares the course's translations with their English: the files as they are now, not as they were when the site began,
 * so that whoever brings one up to date sees it leave the list.
 */
final class Translations {
    private static final List<UiLanguage> OTHERS = Arrays.stream(UiLanguage.values())
            .filter(language -> language != UiLanguage.EN)
            .toList();

    private final Path folder;
    private final Supplier<CourseCatalog> lessons;
    private final Supplier<ExerciseCatalog> exercises;

    /** @param folder with {@code lessons} and {@code exercises} in it */
    Translations(Path folder, Supplier<CourseCatalog> lessons, Supplier<ExerciseCatalog> exercises) {
        this.folder = folder;
        this.lessons = lessons;
        this.exercises = exercises;
    }

    /** In the order of the course; tasks after lessons. */
    List<Stale> stale() {
        List<Stale> stale = new ArrayList<>();
        for (UiLanguage language : OTHERS) {
            lessons.get().all().forEach(position -> lesson(position, language).ifPresent(stale::add));
            exercises.get().all().forEach(exercise -> task(exercise, language).ifPresent(stale::add));
        }
        return stale;
    }

    private Optional<Stale> lesson(CourseCatalog.Position position, UiLanguage language) {
        Lesson lesson = position.lesson();
        Path home =
                Path.of("lessons", position.track().slug().text(), lesson.slug().text());
        return compare(
                language,
                lesson.in(language).title(),
                position.path(),
                home.resolve(language.tag() + ".md"),
                home.resolve(UiLanguage.EN.tag() + ".md"));
    }

    private Optional<Stale> task(Exercise exercise, UiLanguage language) {
        Path home = Path.of("exercises", exercise.slug().text());
        return compare(
                language,
                exercise.task(language).title(),
                "/exercises/" + exercise.slug(),
                home.resolve("task." + language.tag() + ".md"),
                home.resolve("task." + UiLanguage.EN.tag() + ".md"));
    }

    private Optional<Stale> compare(UiLanguage language, String title, String path, Path translation, Path english) {
        Path here = folder.resolve(translation);
        List<Stale.Section> sections = Origin.outdated(here, folder.resolve(english), new Problems()).stream()
                .map(Translations::section)
                .toList();
        return sections.isEmpty() && Origin.pinned(here)
                ? Optional.empty()
                : Optional.of(new Stale(
                        language, title, path, translation.toString(), Origin.command(translation), sections));
    }

    private static Stale.Section section(Origin.Outdated outdated) {
        return new Stale.Section(
                outdated.id(),
                outdated.line(),
                outdated.difference().stream().map(Stale.Line::of).toList(),
                String.join("\n", outdated.translated()));
    }
}
