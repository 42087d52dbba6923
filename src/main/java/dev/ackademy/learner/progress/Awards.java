package dev.ackademy.learner.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which achievements a log unlocks, and when each was: a pure function of the log and the course. {@code
 * static/js/site/awards.js} says the same to the browser, and one file of cases is asked of both.
 */
public final class Awards {
    /**
     * Those that hang on what the course has. More events never lock them again, another edition of the course could; so
     * they are written down as events when they are first unlocked.
     */
    static final Set<Achievement> KEPT =
            Set.of(Achievement.FIRST_FRAME, Achievement.BY_HAND, Achievement.POLYGLOT, Achievement.FULL_HOUSE);

    private static final List<String> BY_HAND = List.of("raw-websocket", "rooms-by-hand");
    private static final String NAMESPACES = "room-and-namespace";
    private static final String IN_A_PAGE = "room-and-namespace-client";
    /** Both namespaces are there. */
    private static final String TOGETHER = "c1";
    /** Over one connection, with one WebSocket, and after a cut once more. */
    private static final List<String> ON_ONE_WIRE = List.of("c2", "c3", "c5");

    private static final List<String> ROOMS = List.of("rooms-by-hand", "rooms-join-leave");
    private static final String SENDER = "skip-the-sender";
    private static final int FEW_RUNS = 3;
    private static final String ISOLATION = "namespace-times-room";
    private static final int FEW_LEAKS = 3;
    private static final String CORE = "socketio-core";
    private static final List<String> LANGUAGES = List.of("javascript", "python", "java");
    private static final List<String> FRAMES =
            List.of("read-engineio-frames", "read-socketio-packets", "network-tab-detective");
    private static final String OWN_TESTS = "test-with-real-clients";
    private static final int MUTANTS = 12;
    private static final int SOUND_RUNS = 20;

    private final List<Event> log;
    private final Syllabus course;

    private Awards(List<Event> log, Syllabus course) {
        this.log = log.stream()
                .sorted(Comparator.comparing(Event::at).thenComparing(Event::id))
                .toList();
        this.course = course;
    }

    /** Those unlocked, in the order in which pages list them, with the moment of each. */
    public static Map<Achievement, Instant> earned(List<Event> log, Syllabus course) {
        Awards awards = new Awards(log, course);
        Map<Achievement, Instant> earned = new EnumMap<>(Achievement.class);
        for (Achievement achievement : Achievement.values()) {
            awards.at(achievement).ifPresent(at -> earned.put(achievement, at));
        }
        for (Event event : log) {
            if (event instanceof Event.Unlocked unlocked) {
                earned.merge(unlocked.achievement(), unlocked.at(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return earned;
    }

    /** Those that somebody could unlock with the course as it stands. */
    public static Set<Achievement> withinReach(Syllabus course) {
        return Set.copyOf(Arrays.stream(Achievement.values())
                .filter(achievement -> within(achievement, course))
                .toList());
    }

    private static boolean within(Achievement achievement, Syllabus course) {
        return switch (achievement) {
            case FIRST_FRAME -> course.lessons().keySet().stream().anyMatch(lesson -> course.canPass(List.of(lesson)));
            case BY_HAND ->
                BY_HAND.stream()
                        .allMatch(track -> course.canPass(course.track(track).lessons()));
            case ONE_WIRE -> course.exercises().containsAll(List.of(NAMESPACES, IN_A_PAGE));
            case ROOM_SERVICE -> course.exercises().containsAll(ROOMS);
            case SILENT_SENDER -> course.exercises().contains(SENDER);
            case NO_LEAKS -> course.exercises().contains(ISOLATION);
            case POLYGLOT -> !course.track(CORE).exercises().isEmpty();
            case FRAME_READER -> course.exercises().containsAll(FRAMES);
            case MUTANT_HUNTER -> course.exercises().contains(OWN_TESTS);
            case FULL_HOUSE -> course.canPass(course.whole());
        };
    }

    private Optional<Instant> at(Achievement achievement) {
        return switch (achievement) {
            case FIRST_FRAME ->
                earliest(course.lessons().keySet().stream().map(this::lesson).toList());
            case BY_HAND ->
                within(achievement, course)
                        ? latest(BY_HAND.stream()
                                .flatMap(track -> course.track(track).lessons().stream())
                                .map(this::lesson)
                                .toList())
                        : Optional.empty();
            case ONE_WIRE -> latest(List.of(passed(NAMESPACES), onOneWire()));
            case ROOM_SERVICE -> latest(ROOMS.stream().map(this::passed).toList());
            case SILENT_SENDER -> silent();
            case NO_LEAKS -> withoutLeaks();
            case POLYGLOT ->
                earliest(course.track(CORE).exercises().stream()
                        .map(this::inAllLanguages)
                        .toList());
            case FRAME_READER -> latest(FRAMES.stream().map(this::passed).toList());
            case MUTANT_HUNTER ->
                runs(OWN_TESTS).stream()
                        .filter(run -> run.counted(Event.Graded.CAUGHT) >= MUTANTS)
                        .filter(run -> run.counted(Event.Graded.GREEN) >= SOUND_RUNS)
                        .map(Event::at)
                        .findFirst();
            case FULL_HOUSE ->
                within(achievement, course)
                        ? latest(course.whole().stream().map(this::lesson).toList())
                        : Optional.empty();
        };
    }

    /** When the first run in which both namespaces were there showed one connection, too. */
    private Optional<Instant> onOneWire() {
        return runs(IN_A_PAGE).stream()
                .filter(run -> run.checks().contains(TOGETHER))
                .findFirst()
                .filter(run -> run.checks().containsAll(ON_ONE_WIRE))
                .map(Event::at);
    }

    private Optional<Instant> silent() {
        return runs(SENDER).stream()
                .limit(FEW_RUNS)
                .filter(Event.Graded::accepted)
                .map(Event::at)
                .findFirst();
    }

    private Optional<Instant> withoutLeaks() {
        for (Event.Graded run : runs(ISOLATION)) {
            if (run.accepted() && run.counted(Event.Graded.LEAKED) == 0) {
                return Optional.of(run.at());
            }
            if (run.counted(Event.Graded.LEAKED) > FEW_LEAKS) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> inAllLanguages(String exercise) {
        return latest(LANGUAGES.stream()
                .map(language -> runs(exercise).stream()
                        .filter(Event.Graded::accepted)
                        .filter(run -> run.language().equals(language))
                        .map(Event::at)
                        .findFirst())
                .toList());
    }

    /** Runs that count: a fault of ours costs the learner nothing. */
    private List<Event.Graded> runs(String exercise) {
        List<Event.Graded> runs = new ArrayList<>();
        for (Event event : log) {
            if (event instanceof Event.Graded run
                    && run.exercise().text().equals(exercise)
                    && !run.outcome().equals("grader_fault")) {
                runs.add(run);
            }
        }
        return runs;
    }

    /**
     * When a run of an exercise was first accepted. Passes are not asked: of several the one with the most XP is kept, so
     * the moment of an achievement would depend on which of them a device knows.
     */
    private Optional<Instant> passed(String exercise) {
        return runs(exercise).stream()
                .filter(Event.Graded::accepted)
                .map(Event::at)
                .findFirst();
    }

    /** When the last exercise of a lesson was passed; never for one without any, for nothing proves it. */
    private Optional<Instant> lesson(String lesson) {
        return latest(course.lessons().getOrDefault(lesson, List.of()).stream()
                .map(this::passed)
                .toList());
    }

    private static Optional<Instant> earliest(Collection<Optional<Instant>> moments) {
        return moments.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** The last of all; empty when one is missing, or there are none. */
    private static Optional<Instant> latest(Collection<Optional<Instant>> moments) {
        return moments.stream().allMatch(Optional::isPresent)
                ? moments.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }
}
