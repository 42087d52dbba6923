package dev.ackademy.submission;

import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.grader.Graders;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Views;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Makes the HTML of a verdict, the same for a page of its own and for the exercise's result column. */
public final class VerdictHtml {
    private static final Pattern TURNING = Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private final Supplier<ExerciseCatalog> exercises;
    private final Supplier<Graders> graders;
    private final Views views;

    public VerdictHtml(Supplier<ExerciseCatalog> exercises, Supplier<Graders> graders, Views views) {
        this.exercises = exercises;
        this.graders = graders;
        this.views = views;
    }

    /** Nothing until the submission is decided. */
    Optional<String> of(Submission submission, UiLanguage language) {
        return submission
                .verdict()
                .flatMap(verdict -> exercises
                        .get()
                        .find(submission.exercise())
                        .map(exercise -> VerdictView.of(
                                submission,
                                verdict,
                                exercise,
                                graders.get().wording(language),
                                views.texts().in(language)))
                        .map(view -> views.fragment(language, "submission/verdict", Map.of("verdict", view))))
                .map(VerdictHtml::turningNothing);
    }

    /** A program may print characters that turn the direction of writing; shown by number, they turn nothing around. */
    private static String turningNothing(String html) {
        return TURNING.matcher(html)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "⟨U+%04X⟩", (int) found.group().charAt(0)));
    }
}
