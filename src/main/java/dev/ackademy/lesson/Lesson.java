package dev.ackademy.lesson;

import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One page with one idea, in every language.
 *
 * @param exercises the exercises that pass it, in order
 * @param figures by file name
 * @param claims the statements that are proved, by id, with the languages for which they hold
 */
public record Lesson(
        Slug slug,
        LessonStatus status,
        LocalDate created,
        LocalDate updated,
        List<Slug> tags,
        List<Slug> exercises,
        Map<UiLanguage, LessonText> texts,
        Map<String, FigureFile> figures,
        Map<String, Set<ProgrammingLanguage>> claims) {
    public Lesson {
        tags = List.copyOf(tags);
        exercises = List.copyOf(exercises);
        texts = Map.copyOf(texts);
        figures = Map.copyOf(figures);
        claims = Map.copyOf(claims);
        if (texts.size() != UiLanguage.values().length) {
            throw new IllegalArgumentException("a lesson has every language, but " + slug + " has " + texts.keySet());
        }
        if (updated.isBefore(created)) {
            throw new IllegalArgumentException("a lesson is changed after it is written, but " + slug + " was not");
        }
    }

    public LessonText in(UiLanguage language) {
        return Optional.ofNullable(texts.get(language)).orElseThrow();
    }

    /** As others would find it who have its address: what is a draft is in review. */
    Lesson open() {
        return status != LessonStatus.DRAFT
                ? this
                : new Lesson(slug, LessonStatus.REVIEW, created, updated, tags, exercises, texts, figures, claims);
    }

    public boolean published() {
        return status == LessonStatus.PUBLISHED;
    }
}
