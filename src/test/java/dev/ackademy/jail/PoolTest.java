package dev.ackademy.jail;

import static dev.ackademy.jail.Jails.ending;
import static dev.ackademy.jail.Jails.until;
import static dev.ackademy.kit.ProgrammingLanguage.JAVASCRIPT;
import static dev.ackademy.kit.ProgrammingLanguage.PYTHON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ackademy.kit.ProgrammingLanguage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoolTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final long children = ProcessHandle.current().descendants().count();
    private final Jail jail = Jails.open(Allowance.USUAL);

    @AfterEach
    void nothing_is_left() {
        jail.close();
        assertThat(ProcessHandle.current().descendants().count()).isLessThanOrEqualTo(children);
        assertThat(keepers()).isZero();
    }

    @Test
    void whoever_does_not_ask_for_a_pool_has_none() throws Exception {
        try (Cell cell = jail.take(PYTHON)) {
            assertThat(cell.idles()).isTrue();
        }
        assertThat(jail.idle(PYTHON)).isZero();
        assertThat(keepers()).isZero();
        assertThat(ProcessHandle.current().descendants().count()).isLessThanOrEqualTo(children);
    }

    @Test
    void a_taken_cell_stood_ready_and_another_takes_its_place() throws Exception {
        given_idle(PYTHON, 1);
        Set<Long> ready = idlePrograms();

        try (Cell cell = jail.take(PYTHON)) {
            assertThat(ready).contains(cell.program().pid());
            until("another is ready, though this one is in use", () -> jail.idle(PYTHON) == 1);
            cell.deliver("print('done')".getBytes(StandardCharsets.UTF_8));
            assertThat(ending(cell)).isEqualTo(new Ending.Exited(0));
        }
        assertThat(jail.idle(PYTHON)).isEqualTo(1);
    }

    @Test
    void no_cell_is_ever_taken_twice() throws Exception {
        given_idle(PYTHON, 2);
        Set<Long> used = new HashSet<>();
        try (ExecutorService takers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> taken = new ArrayList<>();
            for (int taker = 0; taker < 3; taker++) {
                taken.add(takers.submit(this::take_five));
            }
            for (Future<List<Long>> programs : taken) {
                assertThat(programs.get())
                        .allSatisfy(program -> assertThat(used.add(program)).isTrue());
            }
        }
        assertThat(used).hasSize(15);
    }

    private List<Long> take_five() throws Exception {
        List<Long> programs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            try (Cell cell = jail.take(PYTHON)) {
                cell.deliver("import os\nprint('once', os.path.exists('/tmp/used'))\nopen('/tmp/used', 'w')"
                        .getBytes(StandardCharsets.UTF_8));
                assertThat(ending(cell)).isEqualTo(new Ending.Exited(0));
                assertThat(cell.output().text()).isEqualTo("once False\n");
                programs.add(cell.program().pid());
            }
        }
        return programs;
    }

    @Test
    void more_takers_than_idle_cells_get_cells_all_the_same() throws Exception {
        given_idle(PYTHON, 1);
        try (Cell first = jail.take(PYTHON);
                Cell second = jail.take(PYTHON);
                Cell third = jail.take(JAVASCRIPT)) {
            assertThat(List.of(first, second, third)).allMatch(Cell::idles);
        }
    }

    /** Which of its processes dies: the program, bubblewrap, the relay. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void an_idle_cell_that_is_killed_is_replaced_and_never_handed_out(int which) throws Exception {
        given_idle(PYTHON, 1);
        Set<Long> dead = idlePrograms();
        List<ProcessHandle> processes = idleCellProcesses();

        processes.get(which).destroyForcibly();
        until("it is gone", () -> processes.stream().noneMatch(ProcessHandle::isAlive));
        try (Cell cell = jail.take(PYTHON)) {
            assertThat(dead).doesNotContain(cell.program().pid());
            cell.deliver("print('well')".getBytes(StandardCharsets.UTF_8));
            assertThat(ending(cell)).isEqualTo(new Ending.Exited(0));
        }
        until("another is ready", () -> jail.idle(PYTHON) == 1);
    }

    @Test
    void an_old_idle_cell_is_replaced() throws Exception {
        jail.warm(new PoolSize(Map.of(PYTHON, 1), Duration.ofMillis(500), "a test"));
        until("one is ready", () -> jail.idle(PYTHON) == 1);
        Set<Long> old = idlePrograms();

        until(
                "it has gone",
                () -> old.stream()
                        .noneMatch(program -> ProcessHandle.of(program).isPresent()));
        until("another is ready", () -> jail.idle(PYTHON) == 1);
        assertThat(idlePrograms()).doesNotContainAnyElementsOf(old);
    }

    @Test
    void a_pool_can_be_made_smaller() throws Exception {
        given_idle(PYTHON, 2);
        jail.warm(PoolSize.none());
        until("none is idle", () -> jail.idle(PYTHON) == 0);
        until("none is alive", () -> ProcessHandle.current().descendants().count() <= children);
    }

    @Test
    void closing_while_a_cell_is_being_started_leaves_nothing() {
        jail.warm(PoolSize.ofEach(2));
        until(
                "one is being started",
                () -> ProcessHandle.current().descendants().count() > children);
        jail.close();
        assertThat(ProcessHandle.current().descendants().count()).isLessThanOrEqualTo(children);
        assertThatThrownBy(() -> jail.take(PYTHON)).isInstanceOf(JailFault.class);
    }

    @Test
    void a_language_that_does_not_start_does_not_hold_up_the_others(@TempDir Path folder) throws Exception {
        Host host = Survey.here().host().orElseThrow();
        RuntimesFolder runtimes = Staging.usual().reachable(host, RuntimesFolder.at(Jails.RUNTIMES));
        Path broken = Files.writeString(folder.resolve("broken.py"), "print('not what is expected')");
        Function<String, LanguageRuntime> script = name -> {
            try {
                return PythonRuntime.script(host, name.isEmpty() ? broken : runtimes.of(name), List.of("1"));
            } catch (JailUnavailable reason) {
                throw new AssertionError(reason);
            }
        };
        LanguageRuntime well = PythonRuntime.find(host, runtimes);
        try (Cells cells = new Cells(host, runtimes, Allowance.USUAL);
                Pool pool = new Pool(cells, Map.of(JAVASCRIPT, script.apply(""), PYTHON, well))) {
            pool.keep(PoolSize.ofEach(1));
            until("the other is ready", () -> pool.idle(PYTHON) == 1);
            assertThat(pool.take(JAVASCRIPT)).isEmpty();
        }
    }

    @Test
    void failures_in_a_row_rest_longer_and_longer_and_a_good_cell_ends_the_row() {
        Shelf shelf = new Shelf(new LanguageRuntime(
                "none", List.of(), Map.of(), List.of(), 0, Framing.PLAIN, java.util.regex.Pattern.compile("")));
        shelf.want(1, LONG);
        assertThat(shelf.lacks(true)).isTrue();
        assertThat(shelf.failed()).isEqualTo(Duration.ofMillis(100));
        assertThat(shelf.lacks(true)).as("it rests").isFalse();
        assertThat(shelf.failed()).isEqualTo(Duration.ofMillis(200));
        assertThat(shelf.failed()).isEqualTo(Duration.ofMillis(400));
        for (int i = 0; i < 100; i++) {
            assertThat(shelf.failed()).isLessThanOrEqualTo(Duration.ofMinutes(5));
        }
        assertThat(shelf.failed()).isEqualTo(Duration.ofMinutes(5));
    }

    /** What one more idle cell costs, beyond what it shares with others of its kind. */
    @ParameterizedTest
    @EnumSource(value = ProgrammingLanguage.class, mode = EnumSource.Mode.EXCLUDE, names = "BROWSER")
    void an_idle_cell_is_small(ProgrammingLanguage language) throws Exception {
        try (Cell cell = jail.take(language)) {
            long megabytes = Footprint.of(cell).programAlone() / 1_000_000;
            assertThat(megabytes)
                    .isLessThanOrEqualTo(
                            switch (language) {
                                case JAVASCRIPT -> 25;
                                case PYTHON -> 35;
                                case JAVA -> 130;
                                case BROWSER -> 0;
                            });
        }
    }

    private void given_idle(ProgrammingLanguage language, int count) {
        jail.warm(new PoolSize(Map.of(language, count), LONG, "a test"));
        until(count + " are ready", () -> jail.idle(language) == count);
    }

    /** Idle cells have no public list; their programs are the grandchildren of this process. */
    private static Set<Long> idlePrograms() {
        Set<Long> programs = new HashSet<>();
        ProcessHandle.current().children().flatMap(ProcessHandle::children).forEach(one -> programs.add(one.pid()));
        return programs;
    }

    /** The program, bubblewrap and the relay of the only idle cell. */
    private static List<ProcessHandle> idleCellProcesses() {
        ProcessHandle bubblewrap = ProcessHandle.current()
                .children()
                .filter(child -> child.children().findAny().isPresent())
                .findFirst()
                .orElseThrow();
        ProcessHandle relay = ProcessHandle.current()
                .children()
                .filter(child -> child.pid() > bubblewrap.pid()
                        && child.children().findAny().isEmpty())
                .findFirst()
                .orElseThrow();
        return List.of(bubblewrap.children().findFirst().orElseThrow(), bubblewrap, relay);
    }

    private static long keepers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("jail-pool"))
                .count();
    }
}
