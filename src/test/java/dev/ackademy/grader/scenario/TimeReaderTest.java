package dev.ackademy.grader.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeReaderTest {
    private static final String GOOD = """
            exercise: wait
            patience-ms: 500
            environment: {draw: {home: room}, set: {NS1: /$home}, unset: {NS1: /alpha}}
            draw: {r1: room}
            fence: {event: ping, ack: ≈0.3}
            clients:
              A: {namespace: $NS1, answers: {confirm: {accept: true}}}
              B: {}
            together: [[c1, c2]]
            checks:
              - id: c1
                steps:
                  - at-once:
                      sends:
                        - {from: A, event: work, data: {ms: 90}, ack: ok, not-before-ms: 90}
                        - {from: A, event: work, quiet: true}
                        - {from: A, event: sum, ack: ≈-3}
                      answered: [3, 1]
              - id: c2
                steps:
                  - send:
                      from: B
                      event: order
                      heard:
                        - {by: B, event: confirm, asks: ack}
                        - {by: B, event: state, data: late, not-before-ms: 1000, by-ms: 2500}
                  - elapse-ms: 1500
                  - answer: {client: B, event: confirm, data: {accept: false}}
              - id: c3
                steps:
                  - matrix: {clients: [A, B], rooms: [$r1], join: join, say: say, heard: heard}
            """;

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void a_send_and_a_copy_may_say_when_they_are_due() throws IOException {
        Grader grader = load(GOOD).orElseThrow();

        Step.AtOnce work = (Step.AtOnce) grader.checks().get(0).steps().getFirst();
        assertThat(work.sends().getFirst().window()).isEqualTo(new Window(Duration.ofMillis(90), Duration.ZERO));
        assertThat(work.answered()).containsExactly(3, 1);
        List<Step> order = grader.checks().get(1).steps();
        List<Step.Heard> heard = ((Step.Send) order.getFirst()).heard();
        assertThat(heard).extracting(Step.Heard::asks).containsExactly(true, false);
        assertThat(heard.getLast().window()).isEqualTo(new Window(Duration.ofSeconds(1), Duration.ofMillis(2500)));
        assertThat(order.get(1)).isEqualTo(new Step.Elapse(Duration.ofMillis(1500)));
        assertThat(order.get(2)).isInstanceOf(Step.Answer.class);
    }

    @Test
    void neighbours_that_wait_are_played_at_the_same_time() throws IOException {
        assertThat(load(GOOD).orElseThrow().acts())
                .extracting(act -> act.stream().map(Check::id).toList())
                .containsExactly(List.of("c1", "c2"), List.of("c3"));
        then_problem(GOOD.replace("[[c1, c2]]", "[[c1, c3]]"), 9, "checks that follow each other", "c1, c2, c3");
    }

    @Test
    void a_window_that_ends_before_it_begins_is_a_problem() throws IOException {
        then_problem(GOOD.replace("by-ms: 2500", "by-ms: 900"), 26, "due before it may come", "'by-ms' the later");
    }

    @Test
    void an_order_names_each_acknowledged_send_once() throws IOException {
        String remedy = "any order";
        then_problem(GOOD.replace("[3, 1]", "[3, 2, 1]"), 18, "[1, 3] in some order", remedy);
        then_problem(GOOD.replace("[3, 1]", "[3]"), 18, "[1, 3] in some order", remedy);
    }

    @Test
    void the_variables_of_the_environment_are_known_to_clients_and_steps() throws IOException {
        Grader grader = load(GOOD).orElseThrow();

        assertThat(grader.environment().set()).containsOnlyKeys("NS1");
        then_problem(GOOD.replace("namespace: $NS1", "namespace: $NS2"), 7, "Nothing is called '$NS2'", "NS1");
        then_problem(GOOD.replace("unset: {NS1: /alpha}", "unset: {}"), 3, "name different variables", "not set");
        then_problem(GOOD.replace("NS1: /$home", "NS1: /$hom"), 3, "Nothing is called '$hom'", "home");
    }

    private Optional<Grader> load(String text) throws IOException {
        return GraderLoader.load(Files.writeString(folder.resolve("wait.yaml"), text), problems);
    }

    private void then_problem(String text, int line, String what, String remedy) throws IOException {
        Problems found = new Problems();
        Path file = Files.writeString(folder.resolve("wait.yaml"), text);
        assertThat(GraderLoader.load(file, found)).isEmpty();
        List<Problem> all = found.all();
        assertThat(all).as("problems: %s", all).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.what()).contains(what);
            assertThat(problem.remedy()).contains(remedy);
        });
    }
}
