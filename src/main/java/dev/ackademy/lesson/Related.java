package dev.ackademy.lesson;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What shares tags: lessons with a lesson, tags with a tag. The same course gives the same answer each time. */
final class Related {
    private static final int MOST_LESSONS = 3;
    private static final int MOST_TAGS = 8;

    private Related() {}

    /** The lessons with most tags in common, in the order of the course; never those that the page leads to anyway. */
    static List<StopView> lessons(CourseCatalog catalog, CourseCatalog.Position position, UiLanguage language) {
        Set<Slug> tags = Set.copyOf(position.lesson().tags());
        Set<String> shown = new HashSet<>();
        shown.add(position.lesson().slug().text());
        Stream.of(Neighbours.before(catalog, position, language), Neighbours.after(catalog, position, language))
                .flatMap(List::stream)
                .map(StopView::slug)
                .forEach(shown::add);
        return catalog.published().stream()
                .filter(other -> !shown.contains(other.lesson().slug().text()))
                .filter(other -> shared(other, tags) > 0)
                .sorted(Comparator.comparingLong(other -> -shared(other, tags)))
                .limit(MOST_LESSONS)
                .map(other -> StopView.of(other.track(), other.index(), language))
                .toList();
    }

    /** The tags that stand most often beside one, then by name. */
    static List<Slug> tags(CourseCatalog catalog, Slug tag) {
        Map<Slug, Integer> beside = new TreeMap<>();
        catalog.tagged(tag).stream()
                .flatMap(position -> position.lesson().tags().stream())
                .filter(other -> !other.equals(tag))
                .forEach(other -> beside.merge(other, 1, Integer::sum));
        return beside.entrySet().stream()
                .sorted(Map.Entry.<Slug, Integer>comparingByValue().reversed())
                .limit(MOST_TAGS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static long shared(CourseCatalog.Position other, Set<Slug> tags) {
        return other.lesson().tags().stream().filter(tags::contains).count();
    }
}
