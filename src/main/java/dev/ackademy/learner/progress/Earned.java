package dev.ackademy.learner.progress;

import dev.ackademy.learner.Visitor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What somebody has earned by now, counted on the server for pages that know who asks.
 *
 * @param unlocked with the moment of each
 * @param numbers whether they want to see level, XP and streak
 * @param zone the one that they chose last
 */
public record Earned(
        Standing standing,
        Map<Achievement, Instant> unlocked,
        Streak streak,
        boolean numbers,
        Optional<ZoneId> zone,
        ZoneId today,
        Set<String> passed,
        Set<String> tried) {

    /** Of somebody of whom the site knows nothing: a browser may know more. */
    public static final Earned NOTHING = new Earned(
            Levels.at(0),
            Map.of(),
            new Streak(0, 0),
            true,
            Optional.empty(),
            Zones.NONE.at(Instant.EPOCH),
            Set.of(),
            Set.of());

    /** Asks what is kept of somebody. */
    public static Earned of(
            Visitor visitor, Progress progress, Preferences preferences, Supplier<Syllabus> course, Clock clock) {
        List<Event> log = progress.of(visitor);
        Preferences.Choice choice = preferences.of(visitor);
        Set<String> passed = new HashSet<>();
        Set<String> tried = new HashSet<>();
        int xp = 0;
        for (Event event : log) {
            switch (event) {
                case Event.Passed pass -> {
                    passed.add(pass.exercise().text());
                    xp += pass.xp();
                }
                case Event.Graded run -> tried.add(run.exercise().text());
                case Event.Unlocked unlocked -> {}
            }
        }
        Instant now = clock.instant();
        return new Earned(
                Levels.at(xp),
                Awards.earned(log, course.get()),
                Streak.of(log, choice.zones(), now),
                choice.numbers(),
                choice.zones().chosen(),
                choice.zones().at(now),
                passed,
                tried);
    }

    /** {@code done} when all its exercises are passed, {@code started} when one was tried, else {@code new}. */
    public String lesson(List<String> exercises) {
        if (!exercises.isEmpty() && passed.containsAll(exercises)) {
            return "done";
        }
        return exercises.stream().anyMatch(exercise -> passed.contains(exercise) || tried.contains(exercise))
                ? "started"
                : "new";
    }
}
