package dev.ackademy.grader.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.client.Transport;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraderLoaderTest {
    private static final String GOOD = """
            exercise: greet
            patience-ms: 500
            draw: {ana: name, r1: room}
            fence: {event: ping, fresh: {x: room}, data: {room: $x}, ack: {ok: true}}
            clients:
              A: {auth: {name: $ana}}
              B: {}
            scenes:
              both: [{connect: [A, B]}]
            checks:
              - id: c1
                judge: {clients: [B], events: [hello]}
                mistakes: {leaked: F16}
                steps:
                  - scene: both
                  - send:
                      from: A
                      event: say
                      data: {room: $r1}
                      ack: {id: "?id"}
                      heard:
                        - {by: B, event: hello, data: {id: $id}}
                  - distinct: [$id]
                  - disconnect: {client: A}
            """;

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void a_good_grader_is_read_whole() throws IOException {
        Grader grader = load(GOOD).orElseThrow();

        assertThat(problems.all()).isEmpty();
        assertThat(grader.clients()).containsOnlyKeys("A", "B");
        Check check = grader.checks().getFirst();
        assertThat(check.steps())
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly("Connect", "Send", "Distinct", "Disconnect");
        assertThat(check.judges("B", "hello")).isTrue();
        assertThat(check.judges("A", "hello")).isFalse();
        assertThat(check.judges("B", "other")).isFalse();
        assertThat(check.mistake(Symptom.LEAKED)).contains("F16");
    }

    @Test
    void a_mistyped_word_is_named_with_its_line_and_the_nearest_right_one() throws IOException {
        then_problem(GOOD.replace("scenes:", "scnes:"), 8, "There is no 'scnes'", "'scenes'");
        then_problem(GOOD.replace("send:", "sned:"), 16, "There is no 'sned'", "'send'");
        then_problem(GOOD.replace("leaked", "leakd"), 13, "There is no 'leakd'", "'leaked'");
        then_problem(GOOD.replace("r1: room}", "r1: rom}"), 3, "'r1' is one of name, room", "'room'");
    }

    @Test
    void a_name_that_nobody_declared_is_a_problem() throws IOException {
        then_problem(GOOD.replace("{room: $r1}", "{room: $r2}"), 19, "Nothing is called '$r2'", "'r1'");
        then_problem(GOOD.replace("by: B", "by: C"), 22, "Nothing is called 'C'", "A");
        then_problem(GOOD.replace("scene: both", "scene: boht"), 15, "'scene' is one of both", "'both'");
    }

    @Test
    void what_is_let_is_a_text_made_of_what_was_drawn_and_known_from_there_on() throws IOException {
        String made = GOOD.replace("fence:", "let: {attic: \"attic-$r1\", door: \"$attic, door\"}\nfence:");

        assertThat(load(made.replace("{room: $r1}", "{room: $door}"))
                        .orElseThrow()
                        .lets())
                .containsExactly(Map.entry("attic", "attic-$r1"), Map.entry("door", "$attic, door"));
        assertThat(problems.all()).isEmpty();
        then_problem(made.replace("attic-$r1", "attic-$r2"), 4, "Nothing is called '$r2'", "Known: ana, r1");
        then_problem(made.replace("{room: $r1}", "{room: \"at $atic\"}"), 20, "Nothing is called '$atic'", "attic");
    }

    @Test
    void connecting_can_be_heard_and_a_client_can_have_a_transport_of_its_own() throws IOException {
        Grader grader = load(GOOD.replace("B: {}", "B: {transport: polling}")
                        .replace(
                                "both: [{connect: [A, B]}]",
                                "both: [{connect: {clients: [A, B], mistake: F43, heard: [{by: A, event: hi}]}}]"))
                .orElseThrow();

        assertThat(grader.clients().values())
                .extracting(Grader.ClientSpec::transport)
                .containsExactly(Optional.empty(), Optional.of(Transport.POLLING));
        Step.Connect connect = (Step.Connect) grader.checks().getFirst().steps().getFirst();
        assertThat(connect.clients()).containsExactly("A", "B");
        assertThat(connect.heard()).extracting(Step.Heard::event).containsExactly("hi");
        then_problem(
                GOOD.replace("B: {}", "B: {transport: pigeon}"), 7, "'transport' is one of websocket, polling", "Take");
    }

    @Test
    void every_code_that_a_finding_can_carry_is_known_to_the_check() throws IOException {
        Check check = load(GOOD.replace("event: say", "event: say\n          mistake: F44")
                        .replace("data: {id: $id}", "data: {id: $id}, mistake: F45"))
                .orElseThrow()
                .checks()
                .getFirst();

        assertThat(check.codes()).containsExactly("F16", "F44", "F45");
        then_problem(
                GOOD.replace("event: say", "event: say\n          mistake: 44"), 19, "a code like F04", "messages");
    }

    @Test
    void a_check_is_fenced_unless_it_says_otherwise() throws IOException {
        assertThat(load(GOOD).orElseThrow().checks().getFirst().fenced()).isTrue();
        assertThat(load(GOOD.replace("  - id: c1", "  - id: c1\n    fence: none"))
                        .orElseThrow()
                        .checks()
                        .getFirst()
                        .fenced())
                .isFalse();
        then_problem(GOOD.replace("  - id: c1", "  - id: c1\n    fence: no"), 12, "'fence' is one of none", "none");
    }

    @Test
    void the_file_is_named_after_its_exercise() throws IOException {
        then_problem(GOOD.replace("exercise: greet", "exercise: meet"), 1, "another exercise", "greet");
    }

    @Test
    void broken_yaml_is_told_with_its_line() throws IOException {
        then_problem(GOOD.replace("draw: {ana: name, r1: room}", "draw: {ana: name"), 4, "not YAML", "Mend");
    }

    private static final String PAGE = """
            exercise: greet
            patience-ms: 1000
            draw: {ana: name}
            page: {server: greet.js, auth: {name: $ana}}
            checks:
              - id: c1
                steps:
                  - run: {script: "return client.greet(url, auth)", says: greet(), gives: 1}
                  - cut: 500
                  - printed: {text: $host hello, count: 1}
            """;

    @Test
    void a_grader_of_a_page_has_a_server_of_its_own_and_no_clients() throws IOException {
        Files.writeString(folder.resolve("greet.js"), "// serves");

        Grader grader = load(PAGE).orElseThrow();

        assertThat(grader.page().orElseThrow().server()).isEqualTo("// serves");
        assertThat(grader.clients()).isEmpty();
        assertThat(grader.checks().getFirst().steps())
                .hasExactlyElementsOfTypes(Step.Run.class, Step.Cut.class, Step.Printed.class);
    }

    @Test
    void a_page_and_a_server_have_different_steps() throws IOException {
        then_problem(PAGE, 4, "no server at 'greet.js'", "beside the grader");
        Files.writeString(folder.resolve("greet.js"), "// serves");
        then_problem(PAGE.replace("cut: 500", "distinct: $ana"), 6, "run, cut and printed only", "printed");
        then_problem(GOOD + "      - cut: 500\n", 11, "for graders of pages", "page:");
    }

    private Optional<Grader> load(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("greet.yaml"), text);
        return GraderLoader.load(file, problems);
    }

    private void then_problem(String text, int line, String what, String remedy) throws IOException {
        Problems found = new Problems();
        Path file = Files.writeString(folder.resolve("greet.yaml"), text);
        Optional<Grader> grader = GraderLoader.load(file, found);
        assertThat(grader).as("a grader with problems").isEmpty();
        List<Problem> all = found.all();
        assertThat(all).as("problems: %s", all).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.what()).contains(what);
            assertThat(problem.remedy()).contains(remedy);
        });
    }
}
