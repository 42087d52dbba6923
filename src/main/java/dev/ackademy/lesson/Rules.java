package dev.ackademy.lesson;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.progress.Achievement;
import dev.ackademy.learner.progress.Levels;
import dev.ackademy.learner.progress.Syllabus;
import dev.ackademy.web.Json;
import dev.ackademy.web.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a browser needs to count a learner's progress from its own log: the ladder, what each exercise is worth, and which
 * exercises pass which lesson. Every page carries it as JSON in the element {@code rules}.
 *
 * @param exercises XP by exercise
 * @param lessons exercises by published lesson
 * @param tracks their lessons, planned ones, too, and their exercises
 */
public record Rules(
        List<Level> levels,
        Map<String, Integer> exercises,
        Map<String, List<String>> lessons,
        Map<String, Syllabus.Track> tracks,
        List<String> achievements) {

    /**
     * A rung of the ladder.
     *
     * @param reachedAt total XP at which it is reached
     * @param cost XP to the next; 0 on the highest
     */
    public record Level(int level, String name, int reachedAt, int cost) {}

    public static Rules of(CourseCatalog catalog, ExerciseCards cards, Syllabus syllabus, Words words) {
        UiLanguage language = words.language();
        Map<String, Integer> exercises = new LinkedHashMap<>();
        for (CourseCatalog.Position position : catalog.published()) {
            for (Slug exercise : position.lesson().exercises()) {
                cards.card(exercise, language).ifPresent(card -> exercises.put(exercise.text(), card.xp()));
            }
        }
        List<Level> levels = new ArrayList<>();
        for (int level = 0; level <= Levels.HIGHEST; level++) {
            levels.add(new Level(level, words.say("level." + level), Levels.reachedAt(level), Levels.costOf(level)));
        }
        return new Rules(
                List.copyOf(levels),
                exercises,
                syllabus.lessons(),
                syllabus.tracks(),
                List.of(Achievement.values()).stream().map(Achievement::id).toList());
    }

    public int lessonsTotal() {
        return lessons.size();
    }

    public int achievementsTotal() {
        return achievements.size();
    }

    /** For the inside of a script element. */
    public String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("levels", levels);
        all.put("exercises", exercises);
        all.put("lessons", lessons);
        all.put("tracks", tracks);
        all.put("achievements", achievements);
        all.put("lessonsTotal", lessonsTotal());
        all.put("achievementsTotal", achievementsTotal());
        return Json.inScript(all);
    }
}
