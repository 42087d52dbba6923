package dev.ackademy.lesson;

import dev.ackademy.learner.progress.Achievement;
import dev.ackademy.learner.progress.Awards;
import dev.ackademy.learner.progress.Earned;
import dev.ackademy.learner.progress.Standing;
import dev.ackademy.learner.progress.Streak;
import dev.ackademy.learner.progress.Syllabus;
import dev.ackademy.web.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody has earned, as their own page shows it. The same for who is not signed in, with nothing in it: their browser
 * fills it.
 *
 * @param kept whether the site keeps it, for somebody who is signed in
 * @param zone the one they chose; empty for none
 * @param zones all that can be chosen
 */
public record EarnedView(
        boolean kept,
        boolean numbers,
        Standing standing,
        Streak streak,
        int lessonsDone,
        List<AwardView> achievements,
        List<TrackProgress> tracks,
        String zone,
        List<String> zones) {

    /** @param day when it was unlocked, as the reader writes it; empty while it is locked */
    public record AwardView(String id, String name, String rule, boolean withinReach, String day) {}

    /** @param total all stops, planned ones, too */
    public record TrackProgress(String slug, String title, int done, int total, List<LessonProgress> lessons) {}

    /** @param state {@code new}, {@code started} or {@code done} */
    public record LessonProgress(StopView stop, String state) {}

    static EarnedView of(Optional<Earned> kept, CourseCatalog catalog, Syllabus syllabus, Words words) {
        Earned earned = kept.orElse(Earned.NOTHING);
        Set<Achievement> withinReach = Awards.withinReach(syllabus);
        List<AwardView> achievements = Arrays.stream(Achievement.values())
                .map(achievement -> new AwardView(
                        achievement.id(),
                        words.say("achievement." + achievement.id() + ".name"),
                        words.say("achievement." + achievement.id() + ".rule"),
                        withinReach.contains(achievement),
                        Optional.ofNullable(earned.unlocked().get(achievement))
                                .map((Instant at) -> words.day(at, earned.today()))
                                .orElse("")))
                .toList();
        List<TrackProgress> tracks = catalog.tracks().stream()
                .map(track -> track(track, earned, syllabus, words))
                .toList();
        return new EarnedView(
                kept.isPresent(),
                earned.numbers(),
                earned.standing(),
                earned.streak(),
                tracks.stream().mapToInt(TrackProgress::done).sum(),
                achievements,
                tracks,
                earned.zone().map(ZoneId::getId).orElse(""),
                places());
    }

    private static TrackProgress track(Track track, Earned earned, Syllabus syllabus, Words words) {
        List<LessonProgress> lessons = StopView.all(track, words.language()).stream()
                .map(stop -> new LessonProgress(
                        stop, earned.lesson(syllabus.lessons().getOrDefault(stop.slug(), List.of()))))
                .toList();
        int done = (int)
                lessons.stream().filter(lesson -> lesson.state().equals("done")).count();
        return new TrackProgress(
                track.slug().text(), track.title().in(words.language()), done, lessons.size(), lessons);
    }

    /** Places by continent, and UTC; of what has only historical or technical names nobody is missed. */
    private static List<String> places() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC")
                        || zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .toList();
    }
}
