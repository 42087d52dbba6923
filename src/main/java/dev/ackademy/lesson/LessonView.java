package dev.ackademy.lesson;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.markdown.Rendered;
import java.time.LocalDate;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;

/** Everything that a lesson's page prints, in its language. */
public record LessonView(
        String slug,
        String track,
        String trackTitle,
        String number,
        String trackSize,
        String status,
        LessonText text,
        List<TagView> tags,
        List<StopView> stops,
        List<ExerciseView> exercises,
        List<StopView> before,
        List<StopView> after,
        List<StopView> related,
        String created,
        String updated) {

    /** A tag and the page that lists its lessons. */
    public record TagView(String name, String url) {
        static TagView of(CourseCatalog catalog, Slug tag, UiLanguage language) {
            return new TagView(catalog.tagName(tag, language), "/" + language.tag() + "/tags/" + tag);
        }
    }

    static LessonView of(
            CourseCatalog catalog, CourseCatalog.Position position, ExerciseCards cards, UiLanguage language) {
        Lesson lesson = position.lesson();
        Track track = position.track();
        return new LessonView(
                lesson.slug().text(),
                track.slug().text(),
                track.title().in(language),
                StopView.number(position.index()),
                StopView.number(track.stops().size()),
                lesson.status().id(),
                lesson.in(language),
                lesson.tags().stream()
                        .map(tag -> TagView.of(catalog, tag, language))
                        .toList(),
                StopView.all(track, language),
                exercises(lesson, cards, language),
                Neighbours.before(catalog, position, language),
                Neighbours.after(catalog, position, language),
                Related.lessons(catalog, position, language),
                date(lesson.created(), language),
                date(lesson.updated(), language));
    }

    public String title() {
        return text.title();
    }

    public List<Rendered.Section> sections() {
        return text.body().sections();
    }

    /** What all its exercises are worth. */
    public int xp() {
        return exercises.stream().mapToInt(ExerciseView::xp).sum();
    }

    public boolean changed() {
        return !created.equals(updated);
    }

    static List<ExerciseView> exercises(Lesson lesson, ExerciseCards cards, UiLanguage language) {
        return lesson.exercises().stream()
                .flatMap(slug -> cards.card(slug, language).stream().map(card -> view(slug, card, language)))
                .toList();
    }

    private static ExerciseView view(Slug slug, ExerciseCards.Card card, UiLanguage language) {
        return new ExerciseView(
                slug.text(),
                card.title(),
                card.summary(),
                card.xp(),
                card.minutes(),
                "/" + language.tag() + "/exercises/" + slug);
    }

    private static String date(LocalDate date, UiLanguage language) {
        return new DateTimeFormatterBuilder()
                .appendLocalized(FormatStyle.LONG, null)
                .toFormatter(language.locale())
                .format(date);
    }
}
