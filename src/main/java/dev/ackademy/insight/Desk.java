package dev.ackademy.insight;

import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Page;
import dev.ackademy.web.Views;
import dev.ackademy.web.Words;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the pages of the desk have in common. */
final class Desk {
    private Desk() {}

    /** A choice of a form. */
    public record Choice(String id, String title, boolean chosen) {}

    /** Shows a page that nobody keeps. */
    static void show(
            Context context,
            Views views,
            UiLanguage language,
            String path,
            String query,
            String title,
            String template,
            Map<String, Object> model) {
        context.header("Cache-Control", "no-store");
        Page page = new Page(language, path, title, "", "account", query, false, "");
        views.show(context, page, "insight/" + template, model);
    }

    /** What a form needs to let somebody choose another scope. */
    static Map<String, Object> choices(Scope scope, Words words) {
        List<Choice> periods = Arrays.stream(Period.values())
                .map(period ->
                        new Choice(period.id(), words.say("desk.period." + period.id()), period == scope.period()))
                .toList();
        List<Choice> languages = Arrays.stream(ProgrammingLanguage.values())
                .map(language -> new Choice(
                        language.id(),
                        called(language, words),
                        scope.language().filter(language::equals).isPresent()))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("periods", periods);
        model.put("codeLanguages", languages);
        model.put("query", scope.query());
        return model;
    }

    private static String called(ProgrammingLanguage language, Words words) {
        return language == ProgrammingLanguage.BROWSER ? words.say("exercise.in-page") : language.title();
    }
}
