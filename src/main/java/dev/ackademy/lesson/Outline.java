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
 */
record Outline(List<Plan> tracks, Map<Slug, Translated> tags, Set<Slug> exercises) {

    /**
     * A track before its lessons are read.
     *
     * @param libraries by language: the library that its lessons teach, with its version
     */
    record Plan(
            Slug slug,
            Translated title,
            Translated summary,
            Map<ProgrammingLanguage, String> libraries,
            List<Entry> entries) {
        Plan {
            libraries = Map.copyOf(libraries);
        }

        private boolean has(Slug lesson) {
            return entries.stream().anyMatch(entry -> entry.slug().equals(lesson));
        }
    }

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
        return "/tracks/" + trackOf(lesson).slug() + "/" + lesson;
    }

    private Plan trackOf(Slug lesson) {
        return tracks.stream().filter(plan -> plan.has(lesson)).findFirst().orElseThrow();
    }

    /** What readers of a lesson call the libraries of some languages, as {@code socket.io 4.8.4, netty-socketio 2.0.14}. */
    String libraries(Slug lesson, Set<ProgrammingLanguage> languages) {
        Map<ProgrammingLanguage, String> libraries = trackOf(lesson).libraries();
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
