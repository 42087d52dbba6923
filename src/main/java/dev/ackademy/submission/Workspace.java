package dev.ackademy.submission;

import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.web.Json;
import dev.ackademy.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an exercise shows; its template says what each part is for.
 *
 * @param language what stands in the text area
 * @param asked whether the address named the language, so that a kept choice does not override it
 * @param source the starter, or the source of an earlier attempt
 */
record Workspace(
        String slug,
        String title,
        String summary,
        int xp,
        int minutes,
        String task,
        @Nullable Link lesson,
        List<LanguageTab> languages,
        String language,
        boolean asked,
        String source,
        boolean fromAttempt,
        String action,
        String trouble,
        String gradingOff,
        String verdict,
        List<Attempt> attempts,
        List<String> commands,
        String home) {

    /** Names of programming languages are the same everywhere, but a page is not called the same. */
    static String called(ProgrammingLanguage language, Words words) {
        return language == ProgrammingLanguage.BROWSER ? words.say("exercise.in-page") : language.title();
    }

    record Link(String title, String url) {}

    /** @param file what a submission in it is called */
    record LanguageTab(String id, String title, String file, String starter) {
        static LanguageTab of(ProgrammingLanguage language, String starter, Words words) {
            return new LanguageTab(language.id(), called(language, words), language.fileName(), starter);
        }
    }

    /** An earlier submission that is decided. */
    record Attempt(
            int number,
            String url,
            String sourceUrl,
            String language,
            String outcome,
            boolean accepted,
            int passed,
            int total) {}

    /** Whether a submission is a module for a page, and no server. */
    public boolean inPage() {
        return language.equals(ProgrammingLanguage.BROWSER.id());
    }

    /** For the script. */
    public String json() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("slug", slug);
        data.put("language", language);
        data.put("asked", asked);
        data.put("languages", languages);
        data.put("source", fromAttempt ? source : null);
        data.put("gradingOff", !gradingOff.isEmpty());
        data.put("verdict", home + "/submissions/{id}/verdict");
        data.put("page", home + "/submissions/{id}");
        return Json.inScript(data);
    }
}
