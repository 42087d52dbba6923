package dev.ackademy.lesson;

import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What course.yaml says, before any lesson is read.
 *
 * @param tags their names; empty when the course names none
 * @param exercises every exercise that a lesson may point to
 * @param libraries by language: the library that lessons teach, with its version
 */
record Outline(
        List<Plan> tracks,
        Map<Slug, Translated> tags,
        Set<Slug> exercises,
        Map<ProgrammingLanguage, String> libraries) {

    /** A track before its lessons are read. */
    record Plan(Slug slug, Translated title, Translated summary, List<Entry> entries) {}

    /** A line of a track. */
    sealed interface Entry {
        Slug slug();

        int line();
    }

    /** A lesson that has a folder. */
    record Folder(Slug slug, int line) implements Entry {}

    /** A lesson that has none yet. */
    record Planned(Slug slug, Translated titles, int line) implements Entry {}

    boolean knows(Slug lesson) {
        return entries().containsKey(lesson);
    }

    boolean planned(Slug lesson) {
        return entries().get(lesson) instanceof Planned;
    }

    /** The address after the language: a planned lesson's is its place on the map of the home page. */
    String pathOf(Slug lesson) {
        if (planned(lesson)) {
            return "#lesson-" + lesson;
        }
        Slug track = tracks.stream()
                .filter(plan ->
                        plan.entries().stream().anyMatch(entry -> entry.slug().equals(lesson)))
                .map(Plan::slug)
                .findFirst()
                .orElseThrow();
        return "/tracks/" + track + "/" + lesson;
    }

    /** What readers call the libraries of some languages, as {@code socket.io 4.8.4, netty-socketio 2.0.14}. */
    String libraries(Set<ProgrammingLanguage> languages) {
        return languages.stream()
                .sorted()
                .map(language -> libraries.getOrDefault(language, language.title()))
                .collect(Collectors.joining(", "));
    }

    Collection<String> lessonSlugs() {
        return entries().keySet().stream().map(Slug::text).toList();
    }

    private Map<Slug, Entry> entries() {
        Map<Slug, Entry> all = new LinkedHashMap<>();
        tracks.forEach(plan -> plan.entries().forEach(entry -> all.put(entry.slug(), entry)));
        return all;
    }
}
