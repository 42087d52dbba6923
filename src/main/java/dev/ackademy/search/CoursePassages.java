package dev.ackademy.search;

import dev.ackademy.exercise.Exercise;
import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.lesson.CourseCatalog;
import dev.ackademy.lesson.LessonText;
import dev.ackademy.web.markdown.Rendered;
import java.util.ArrayList;
import java.util.List;

/** Cuts the published lessons and tasks of a course into passages. */
public final class CoursePassages {
    private CoursePassages() {}

    /** In the order of the course, tasks after lessons. */
    public static List<Passage> of(CourseCatalog lessons, ExerciseCatalog exercises, UiLanguage language) {
        List<Passage> passages = new ArrayList<>();
        for (CourseCatalog.Position position : lessons.published()) {
            LessonText text = position.lesson().in(language);
            List<String> tags = position.lesson().tags().stream()
                    .map(tag -> lessons.tagName(tag, language))
                    .toList();
            Page page = new Page(Passage.Kind.LESSON, position.path(), text.title(), text.summary(), tags);
            page.cut(text.body(), passages);
        }
        for (Exercise exercise : exercises.published()) {
            Exercise.Task task = exercise.task(language);
            Page page = new Page(
                    Passage.Kind.TASK, "/exercises/" + exercise.slug(), task.title(), task.summary(), List.of());
            page.cut(task.body(), passages);
        }
        return passages;
    }

    private record Page(Passage.Kind kind, String path, String title, String summary, List<String> tags) {

        /** The summary is part of how a page begins, and a page without any text has it alone. */
        void cut(Rendered body, List<Passage> into) {
            List<Rendered.Passage> parts = body.passages();
            boolean begins = !parts.isEmpty() && parts.getFirst().heading().isEmpty();
            Rendered.Passage first = begins ? parts.getFirst() : new Rendered.Passage("", "", "", "");
            into.add(passage(new Rendered.Passage("", "", (summary + " " + first.text()).strip(), first.code())));
            parts.stream().skip(begins ? 1 : 0).map(this::passage).forEach(into::add);
        }

        private Passage passage(Rendered.Passage part) {
            return new Passage(kind, path, title, part.anchor(), part.heading(), part.text(), part.code(), tags);
        }
    }
}
