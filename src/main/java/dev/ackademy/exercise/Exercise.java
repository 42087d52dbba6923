package dev.ackademy.exercise;

import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.markdown.Rendered;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is asked.
 *
 * @param published drafts are loaded and checked, but not shown
 * @param lesson the lesson that leads here
 * @param tasks its text, in every language of the site
 * @param starters a program per programming language that runs and fails
 */
public record Exercise(
        Slug slug,
        boolean published,
        int xp,
        int minutes,
        Optional<Slug> lesson,
        List<ProgrammingLanguage> languages,
        Map<UiLanguage, Task> tasks,
        Map<ProgrammingLanguage, String> starters) {
    public Exercise {
        languages = List.copyOf(languages);
        tasks = Collections.unmodifiableMap(new TreeMap<>(tasks));
        starters = Collections.unmodifiableMap(new TreeMap<>(starters));
        if (tasks.size() != UiLanguage.values().length || !starters.keySet().containsAll(languages)) {
            throw new IllegalArgumentException(
                    "an exercise has a task in each language and a starter for each of its own");
        }
    }

    /** @param body made from the author's Markdown */
    public record Task(String title, String summary, Rendered body) {
        /** Safe to stand in a page as it is. */
        public String html() {
            return body.html();
        }
    }

    /** As if it were published. */
    Exercise open() {
        return published ? this : new Exercise(slug, true, xp, minutes, lesson, languages, tasks, starters);
    }

    public Task task(UiLanguage language) {
        return Optional.ofNullable(tasks.get(language)).orElseThrow();
    }

    public String starter(ProgrammingLanguage language) {
        return Optional.ofNullable(starters.get(language)).orElse("");
    }
}
