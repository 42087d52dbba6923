package dev.ackademy.learner.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Days in a row on which a learner got further: a run passed a check of an exercise that none before it had. It is a pure
 * function of the log, the zones and today; {@code static/js/site/streak.js} says the same to the browser, and one file of
 * cases is asked of both.
 *
 * @param days 0 when it is broken
 * @param freezes how many missed days it still outlasts
 */
public record Streak(int days, int freezes) {
    static final int MOST_FREEZES = 2;

    private static final int DAYS_FOR_A_FREEZE = 7;
    /** So that a few minutes around midnight are not two days. */
    private static final Duration APART = Duration.ofHours(20);

    static Streak of(List<Event> log, Zones zones, Instant now) {
        LocalDate today = zones.day(now);
        Streak streak = new Streak(0, 0);
        LocalDate last = LocalDate.MIN;
        for (LocalDate day : activeDays(log, zones, today)) {
            streak = streak.missing(ChronoUnit.DAYS.between(last, day) - 1).anotherDay();
            last = day;
        }
        // Today is not missed before it is over.
        return streak.missing(ChronoUnit.DAYS.between(last, today) - 1);
    }

    private Streak anotherDay() {
        boolean earned = (days + 1) % DAYS_FOR_A_FREEZE == 0;
        return new Streak(days + 1, earned ? Math.min(MOST_FREEZES, freezes + 1) : freezes);
    }

    private Streak missing(long missed) {
        if (missed <= 0) {
            return this;
        }
        return missed <= freezes ? new Streak(days, freezes - Math.toIntExact(missed)) : new Streak(0, 0);
    }

    /** In order. Days that have not come yet are a clock's mistake, and dropped. */
    private static List<LocalDate> activeDays(List<Event> log, Zones zones, LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        Map<String, Set<String>> known = new HashMap<>();
        Instant last = Instant.MIN;
        for (Event.Graded run : runs(log)) {
            boolean further = known.computeIfAbsent(run.exercise().text(), exercise -> new HashSet<>())
                    .addAll(run.checks());
            LocalDate day = zones.day(run.at());
            boolean another = days.isEmpty()
                    || (day.isAfter(days.getLast())
                            && Duration.between(last, run.at()).compareTo(APART) >= 0);
            if (further && another && !day.isAfter(today)) {
                days.add(day);
                last = run.at();
            }
        }
        return days;
    }

    private static List<Event.Graded> runs(List<Event> log) {
        return log.stream()
                .filter(event -> event instanceof Event.Graded)
                .map(event -> (Event.Graded) event)
                .sorted(Comparator.comparing(Event::at).thenComparing(Event::id))
                .toList();
    }
}
