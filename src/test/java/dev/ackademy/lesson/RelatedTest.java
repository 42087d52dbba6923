package dev.ackademy.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.markdown.Rendered;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelatedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    /** Seven lessons in a row; the fourth is the one that is read. */
    private static final CourseCatalog COURSE = course(
            lesson("one", LessonStatus.PUBLISHED, "rooms"),
            lesson("two", LessonStatus.PUBLISHED, "rooms", "wire", "library"),
            lesson("before", LessonStatus.PUBLISHED, "rooms", "wire", "library"),
            lesson("read", LessonStatus.PUBLISHED, "rooms", "wire", "library"),
            lesson("after", LessonStatus.PUBLISHED, "rooms", "wire"),
            lesson("six", LessonStatus.PUBLISHED, "library", "rooms"),
            lesson("draft", LessonStatus.DRAFT, "rooms", "wire", "library"),
            lesson("eight", LessonStatus.PUBLISHED, "wire"),
            lesson("other", LessonStatus.PUBLISHED, "java"));

    @Test
    void those_with_most_tags_in_common_come_first_and_then_the_course_decides() {
        assertThat(related("read")).containsExactly("two", "six", "one");
    }

    @Test
    void neither_the_lesson_itself_nor_its_neighbours_are_named_again() {
        assertThat(related("read")).doesNotContain("read", "before", "after");
        assertThat(related("two")).doesNotContain("two", "one", "before");
    }

    @Test
    void who_shares_nothing_has_no_relatives() {
        assertThat(related("other")).isEmpty();
    }

    @Test
    void tags_stand_beside_a_tag_by_how_often_they_do() {
        assertThat(Related.tags(COURSE, new Slug("rooms")))
                .extracting(Slug::text)
                .containsExactly("library", "wire");
        assertThat(Related.tags(COURSE, new Slug("java"))).isEmpty();
    }

    private static List<String> related(String slug) {
        CourseCatalog.Position position = COURSE.find(new Slug(slug)).orElseThrow();
        return Related.lessons(COURSE, position, UiLanguage.EN).stream()
                .map(StopView::slug)
                .toList();
    }

    private static CourseCatalog course(Lesson... lessons) {
        List<Stop> stops = Arrays.stream(lessons).<Stop>map(Stop.Written::new).toList();
        return new CourseCatalog(
                List.of(new Track(new Slug("track"), named("Track"), named("Summary"), stops)), Map.of());
    }

    private static Translated named(String text) {
        Map<UiLanguage, String> texts = new EnumMap<>(UiLanguage.class);
        Stream.of(UiLanguage.values()).forEach(language -> texts.put(language, text));
        return new Translated(texts);
    }

    private static Lesson lesson(String slug, LessonStatus status, String... tags) {
        Map<UiLanguage, LessonText> texts = new EnumMap<>(UiLanguage.class);
        Rendered body = new Rendered("", List.of(), List.of(), List.of(), List.of(), List.of());
        Stream.of(UiLanguage.values())
                .forEach(language -> texts.put(language, new LessonText(slug, slug, 5, List.of(), body)));
        return new Lesson(
                new Slug(slug),
                status,
                DAY,
                DAY,
                Stream.of(tags).map(Slug::new).toList(),
                List.of(),
                texts,
                Map.of(),
                Map.of());
    }
}
