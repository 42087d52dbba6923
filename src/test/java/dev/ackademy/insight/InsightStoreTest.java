package dev.ackademy.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.insight.Crowds.Sent;
import dev.ackademy.kit.HandClock;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What SQL counts is what one counts by hand, for crowds that are drawn. */
@ParameterizedClass
@EnumSource(Engine.class)
class InsightStoreTest {
    private static final List<String> EXERCISES = List.of("echo-once", "skip-the-sender", "rooms-join-leave");

    @Parameter
    private Engine engine = Engine.H2;

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private Database database;
    private InsightStore store;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(engine.freshUrl(folder));
        store = new InsightStore(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static List<Scope> scopes() {
        return Stream.of(Period.values())
                .flatMap(period -> Stream.of(
                        new Scope(period, Optional.empty()),
                        new Scope(period, Optional.of(ProgrammingLanguage.PYTHON)),
                        new Scope(period, Optional.of(ProgrammingLanguage.BROWSER))))
                .toList();
    }

    @Test
    void nothing_was_sent_and_nothing_is_counted() {
        Scope scope = new Scope(Period.ALL, Optional.empty());
        assertThat(store.overview(scope)).isEmpty();
        assertThat(store.of(new Slug("echo-once"), scope)).isEqualTo(ExerciseNumbers.none(new Slug("echo-once")));
        assertThat(store.passings(new Slug("echo-once"), scope)).isEmpty();
    }

    @Test
    void the_numbers_of_exercises_are_those_counted_by_hand() {
        for (int seed = 1; seed <= 4; seed++) {
            database.update("DELETE FROM submission");
            List<Sent> sent = Crowds.make(database, new Random(seed), 300, 25, EXERCISES, clock.instant());
            for (Scope scope : scopes()) {
                Map<String, ExerciseNumbers> counted = store.overview(scope).stream()
                        .collect(Collectors.toMap(one -> one.exercise().text(), Function.identity()));
                for (String exercise : EXERCISES) {
                    ByHand hand = new ByHand(sent, exercise, scope, clock.instant());
                    Slug slug = new Slug(exercise);
                    assertThat(counted.getOrDefault(exercise, ExerciseNumbers.none(slug)))
                            .as("%s, %s, seed %d", exercise, scope, seed)
                            .isEqualTo(hand.numbers());
                    assertThat(store.of(slug, scope)).isEqualTo(hand.numbers());
                    assertThat(store.passings(slug, scope)).containsExactlyElementsOf(hand.passings());
                }
            }
        }
    }

    @Test
    void the_numbers_of_failures_are_those_counted_by_hand() {
        for (int seed = 5; seed <= 7; seed++) {
            database.update("DELETE FROM submission");
            List<Sent> sent = Crowds.make(database, new Random(seed), 300, 25, EXERCISES, clock.instant());
            for (Scope scope : scopes()) {
                for (String exercise : EXERCISES) {
                    ByHand hand = new ByHand(sent, exercise, scope, clock.instant());
                    Slug slug = new Slug(exercise);
                    assertThat(store.endings(slug, scope)).containsExactlyInAnyOrderElementsOf(hand.endings());
                    assertThat(store.failedChecks(slug, scope))
                            .containsExactlyInAnyOrderElementsOf(
                                    hand.failed(failed -> true, failed -> List.of(failed.check())));
                    assertThat(store.mistakes(slug, scope))
                            .containsExactlyInAnyOrderElementsOf(hand.failed(
                                    failed -> failed.told() && !failed.code().isEmpty(),
                                    failed -> List.of(failed.code())));
                    assertThat(store.unrecognised(slug, scope))
                            .containsExactlyInAnyOrderElementsOf(hand.failed(
                                    failed -> failed.told() && failed.code().isEmpty(),
                                    failed ->
                                            List.of(failed.check(), failed.symptom(), failed.event(), failed.field())));
                }
            }
        }
    }

    @Test
    void what_most_people_failed_comes_first() {
        Crowds.make(database, new Random(9), 400, 40, EXERCISES, clock.instant());
        List<Tally> tallies = store.failedChecks(new Slug("echo-once"), new Scope(Period.ALL, Optional.empty()));

        assertThat(tallies)
                .isSortedAccordingTo(Comparator.comparingInt(Tally::people)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingInt(Tally::submissions).reversed()));
    }

    /** The slow and plain way. */
    private record ByHand(List<Sent> all, String exercise, Scope scope, Instant now) {
        private Instant since() {
            return scope.period().before(now);
        }

        private List<Sent> chosen() {
            return all.stream()
                    .filter(sent -> sent.exercise().equals(exercise))
                    .filter(sent ->
                            scope.language().isEmpty() || scope.language().get() == sent.language())
                    .filter(sent -> sent.outcome().isPresent())
                    .toList();
        }

        private Map<String, List<Sent>> byPerson() {
            return chosen().stream()
                    .filter(sent -> !sent.outcome().get().equals("grader_fault"))
                    .collect(Collectors.groupingBy(Sent::visitor, TreeMap::new, Collectors.toList()));
        }

        private static Optional<Sent> pass(List<Sent> ofOne) {
            return ofOne.stream()
                    .filter(sent -> sent.outcome().get().equals("accepted"))
                    .findFirst();
        }

        private static List<Sent> tries(List<Sent> ofOne) {
            return pass(ofOne)
                    .map(passed -> ofOne.subList(0, ofOne.indexOf(passed) + 1))
                    .orElse(ofOne);
        }

        private boolean recent(Sent sent) {
            return !sent.at().isBefore(since());
        }

        ExerciseNumbers numbers() {
            List<Passing> passings = passings();
            return new ExerciseNumbers(
                    new Slug(exercise),
                    (int) byPerson().values().stream()
                            .flatMap(List::stream)
                            .filter(this::recent)
                            .count(),
                    (int) byPerson().values().stream()
                            .filter(ofOne -> ofOne.stream().anyMatch(this::recent))
                            .count(),
                    (int) byPerson().values().stream()
                            .filter(ofOne -> tries(ofOne).stream().anyMatch(this::recent))
                            .count(),
                    passings.size(),
                    median(passings.stream().map(one -> (long) one.tries()).toList()),
                    median(passings.stream().map(Passing::seconds).toList()));
        }

        List<Passing> passings() {
            return byPerson().values().stream()
                    .filter(ofOne -> pass(ofOne).filter(this::recent).isPresent())
                    .map(ofOne -> new Passing(
                            tries(ofOne).size(),
                            Duration.between(
                                            ofOne.getFirst().at(),
                                            pass(ofOne).orElseThrow().at())
                                    .toSeconds()))
                    .sorted(Comparator.comparingInt(Passing::tries).thenComparingLong(Passing::seconds))
                    .toList();
        }

        private static OptionalDouble median(List<Long> values) {
            List<Long> sorted = values.stream().sorted().toList();
            int size = sorted.size();
            return size == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0);
        }

        List<Tally> endings() {
            return tallies(chosen().stream()
                    .filter(this::recent)
                    .map(sent -> Map.entry(List.of(sent.outcome().get(), sent.reason()), sent))
                    .toList());
        }

        List<Tally> failed(
                java.util.function.Predicate<Crowds.Failed> which, Function<Crowds.Failed, List<String>> kind) {
            return tallies(byPerson().values().stream()
                    .flatMap(List::stream)
                    .filter(this::recent)
                    .flatMap(sent ->
                            sent.failed().stream().filter(which).map(failed -> Map.entry(kind.apply(failed), sent)))
                    .toList());
        }

        private static List<Tally> tallies(List<Map.Entry<List<String>, Sent>> happened) {
            return happened.stream().collect(Collectors.groupingBy(Map.Entry::getKey)).entrySet().stream()
                    .map(kind -> new Tally(kind.getKey(), kind.getValue().size(), (int) kind.getValue().stream()
                            .map(one -> one.getValue().visitor())
                            .distinct()
                            .count()))
                    .toList();
        }
    }
}
