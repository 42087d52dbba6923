package dev.ackademy.learner.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.HandClock;
import dev.ackademy.kit.Slug;
import dev.ackademy.learner.Visitor;
import dev.ackademy.learner.account.Account;
import dev.ackademy.learner.account.Accounts;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import dev.ackademy.web.Role;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ProgressTest {
    private static final Slug EXERCISE = new Slug("skip-the-sender");
    private static final int INTERLEAVINGS = 20;

    @Parameter
    private Engine engine = Engine.H2;

    @TempDir
    private Path folder;

    /** What the course has: one lesson with an exercise that the histories play with. */
    private Syllabus course = new Syllabus(Map.of("first", List.of("exercise-0")), Map.of(), Set.of("exercise-0"));

    private final HandClock clock = new HandClock();
    private Database database;
    private Receipts receipts;
    private Progress progress;
    private Accounts accounts;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(engine.freshUrl(folder));
        receipts = Receipts.open(database);
        progress = new Progress(database, receipts, () -> course);
        accounts = new Accounts(database, clock, clock::nanos, List.of(progress));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_a_browser_kept_becomes_the_accounts() {
        Visitor ana = account("Ana").visitor();
        Event passed = passed(EXERCISE, 60, 1);
        assertThat(progress.join(ana, List.of(receipts.sign(passed)))).isEmpty();
        assertThat(progress.of(ana)).containsExactly(passed);
    }

    @Test
    void what_nobody_signed_is_refused_and_the_rest_counts() {
        Visitor ana = account("Ana").visitor();
        Event passed = passed(EXERCISE, 60, 1);
        String forged = receipts.sign(passed(EXERCISE, 6000, 2)).replaceFirst(".$", "B");
        assertThat(progress.join(ana, List.of("no receipt", receipts.sign(passed), forged, "")))
                .containsExactly(0, 2, 3);
        assertThat(progress.of(ana)).containsExactly(passed);
    }

    @Test
    void a_receipt_counts_for_one_account_and_for_it_again_and_again() {
        Visitor ana = account("Ana").visitor();
        Visitor ben = account("Ben").visitor();
        List<String> kept = List.of(receipts.sign(passed(EXERCISE, 60, 1)));
        assertThat(progress.join(ana, kept)).isEmpty();
        assertThat(progress.join(ben, kept)).containsExactly(0);
        assertThat(progress.join(ana, kept)).isEmpty();
        assertThat(progress.of(ben)).isEmpty();
    }

    @Test
    void of_two_accounts_at_the_same_moment_one_gets_it() throws Exception {
        List<Visitor> both = List.of(account("Ana").visitor(), account("Ben").visitor());
        for (int round = 0; round < 10; round++) {
            List<String> kept = List.of(receipts.sign(passed(EXERCISE, 60, round)));
            CyclicBarrier together = new CyclicBarrier(2);
            int refused = 0;
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Callable<List<Integer>>> joins = both.stream()
                        .map(visitor -> (Callable<List<Integer>>) () -> {
                            together.await();
                            return progress.join(visitor, kept);
                        })
                        .toList();
                for (Future<List<Integer>> join : threads.invokeAll(joins)) {
                    refused += join.get().size();
                }
            }
            assertThat(refused).isEqualTo(1);
        }
    }

    @Test
    void who_lost_their_cookie_still_has_their_receipts() {
        Visitor before = Visitor.fresh(new SecureRandom());
        Event passed = passed(EXERCISE, 60, 1);
        progress.add(before, List.of(passed));
        Visitor ana = account("Ana").visitor();
        assertThat(progress.join(ana, List.of(receipts.sign(passed)))).isEmpty();
        assertThat(progress.of(ana)).containsExactly(passed);
    }

    @Test
    void an_exercise_is_passed_once_with_the_most_xp_and_then_the_earliest() {
        Visitor ana = account("Ana").visitor();
        Event late = passed(EXERCISE, 60, 9);
        Event early = passed(EXERCISE, 60, 3);
        Event poor = passed(EXERCISE, 50, 1);
        progress.add(ana, List.of(late, poor, early));
        assertThat(progress.of(ana)).containsExactly(early);
    }

    @Test
    void devices_in_any_order_end_up_the_same_and_xp_never_falls() {
        for (int seed = 0; seed < INTERLEAVINGS; seed++) {
            Random random = new Random(seed);
            List<Event> all = history(random);
            Set<String> expected = Set.copyOf(union(withUnlocked(all)).values().stream()
                    .map(Event::toString)
                    .toList());
            Account account = account("Ana " + seed);
            int xp = 0;
            for (List<Event> log : logs(all, random)) {
                if (random.nextBoolean()) {
                    Visitor browser = Visitor.fresh(new SecureRandom());
                    progress.add(browser, log);
                    accounts.adopt(account, browser);
                } else {
                    assertThat(progress.join(
                                    account.visitor(),
                                    log.stream().map(receipts::sign).toList()))
                            .isEmpty();
                }
                int now = xp(progress.of(account.visitor()));
                assertThat(now).as("XP with seed " + seed).isGreaterThanOrEqualTo(xp);
                xp = now;
            }
            assertThat(progress.of(account.visitor()).stream()
                            .map(Event::toString)
                            .collect(Collectors.toSet()))
                    .as("seed " + seed)
                    .isEqualTo(expected);
        }
    }

    /** What happened, on all devices together: attempts and passes of a few exercises, some of them again. */
    private static List<Event> history(Random random) {
        List<Event> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Slug exercise = new Slug("exercise-" + random.nextInt(3));
            UUID submission = new UUID(random.nextLong(), random.nextLong());
            Instant at = HandClock.START.plusSeconds(random.nextInt(1000));
            boolean accepted = random.nextBoolean();
            String outcome = accepted ? "accepted" : "wrong_answer";
            all.add(new Event.Graded(submission, exercise, "java", outcome, List.of("c1"), Map.of(), at));
            if (accepted) {
                all.add(new Event.Passed(submission, exercise, "java", 50 + 10 * random.nextInt(2), at));
            }
        }
        return all;
    }

    /** The events dealt out to devices, some to several, in any order, and each log handed in once or twice. */
    private static List<List<Event>> logs(List<Event> all, Random random) {
        List<List<Event>> logs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            logs.add(new ArrayList<>());
        }
        all.forEach(event -> {
            logs.get(random.nextInt(4)).add(event);
            logs.get(random.nextInt(4)).add(event);
        });
        logs.forEach(log -> Collections.shuffle(log, random));
        logs.add(logs.get(random.nextInt(4)));
        Collections.shuffle(logs, random);
        return logs;
    }

    private static Map<String, Event> union(List<Event> all) {
        Map<String, Event> union = new LinkedHashMap<>();
        all.forEach(event -> union.merge(event.id(), event, Event::better));
        return union;
    }

    /** What the union unlocks, which every order of devices has to come to. */
    private List<Event> withUnlocked(List<Event> all) {
        List<Event> log = new ArrayList<>(all);
        Awards.earned(all, course)
                .forEach((achievement, at) -> all.stream()
                        .filter(event -> event.at().equals(at) && event instanceof Event.Graded)
                        .min(Comparator.comparing(Event::id))
                        .ifPresent(event ->
                                log.add(new Event.Unlocked(event.submission(), event.exercise(), achievement, at))));
        return log;
    }

    @Test
    void what_an_edition_of_the_course_unlocked_the_next_one_does_not_take_away() {
        Visitor ana = account("Ana").visitor();
        progress.add(ana, run("exercise-0", 1));
        assertThat(earned(ana)).containsOnlyKeys(Achievement.FIRST_FRAME);
        course = new Syllabus(Map.of("other", List.of("exercise-1")), Map.of(), Set.of("exercise-1"));
        assertThat(earned(ana)).containsOnlyKeys(Achievement.FIRST_FRAME);
        assertThat(Awards.earned(run("exercise-0", 1), course)).isEmpty();
    }

    @Test
    void what_a_submission_unlocked_is_told_with_it() {
        Visitor ana = account("Ana").visitor();
        List<Event> first = run("exercise-0", 1);
        List<Event> second = run("exercise-0", 2);
        progress.add(ana, first);
        progress.add(ana, second);
        assertThat(progress.unlockedBy(ana, first.getFirst().submission()))
                .map(Event::id)
                .containsExactly("unlocked:first-frame");
        assertThat(progress.unlockedBy(ana, second.getFirst().submission())).isEmpty();
    }

    @Test
    void an_earlier_pass_from_another_device_moves_the_day_back() {
        Visitor ana = account("Ana").visitor();
        progress.add(ana, run("exercise-0", 5));
        progress.join(ana, run("exercise-0", 2).stream().map(receipts::sign).toList());
        assertThat(earned(ana)).containsEntry(Achievement.FIRST_FRAME, HandClock.START.plusSeconds(2));
    }

    /** What is written down, whatever the course has today. */
    private Map<Achievement, Instant> earned(Visitor visitor) {
        return Awards.earned(progress.of(visitor), course);
    }

    private static List<Event> run(String exercise, int second) {
        Event pass = passed(new Slug(exercise), 60, second);
        return List.of(
                new Event.Graded(
                        pass.submission(), pass.exercise(), "java", "accepted", List.of("c1"), Map.of(), pass.at()),
                pass);
    }

    private static int xp(List<Event> events) {
        return events.stream()
                .mapToInt(event -> event instanceof Event.Passed passed ? passed.xp() : 0)
                .sum();
    }

    private Account account(String name) {
        return accounts.create(name, "a horse that hums", Role.LEARNER);
    }

    private static Event passed(Slug exercise, int xp, int second) {
        return new Event.Passed(UUID.randomUUID(), exercise, "java", xp, HandClock.START.plusSeconds(second));
    }
}
