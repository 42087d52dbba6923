package dev.ackademy.jail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ackademy.kit.ProgrammingLanguage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTest {
    private static final Variables TWO = new Variables(Map.of("NS1", "/quay-1", "NS2", "/quay-1/attic.2_b"));
    private static final String BOTH = "/quay-1 /quay-1/attic.2_b 3000";

    @Test
    void a_javascript_program_finds_the_variables_that_came_with_its_source() throws Exception {
        finds_both(
                ProgrammingLanguage.JAVASCRIPT,
                "console.log('found', process.env.NS1, process.env.NS2, process.env.PORT)");
    }

    @Test
    void a_python_program_finds_them() throws Exception {
        finds_both(
                ProgrammingLanguage.PYTHON,
                "import os\nprint('found', os.environ['NS1'], os.getenv('NS2'), os.environ['PORT'])\n");
    }

    @Test
    void a_java_program_finds_them_by_name_and_in_the_map_which_it_cannot_change() throws Exception {
        finds_both(ProgrammingLanguage.JAVA, """
                void main() {
                    String second = System.getenv().getOrDefault("NS2", "none");
                    System.out.println("found " + System.getenv("NS1") + " " + second + " " + System.getenv("PORT"));
                    try {
                        System.getenv().put("NS3", "/own");
                    } catch (UnsupportedOperationException refused) {
                        System.out.println("refused");
                    }
                }
                """);
    }

    @Test
    void what_was_not_given_is_not_there() throws Exception {
        try (Cell cell = Jails.running(ProgrammingLanguage.JAVASCRIPT, "console.log('found', process.env.NS1)")) {
            assertThat(Jails.said(cell, "found ")).isEqualTo("undefined");
        }
    }

    @Test
    void a_name_of_the_jails_own_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Variables(Map.of("PORT", "1")))
                .withMessageContaining("'PORT=1'");
    }

    @Test
    void what_a_launcher_would_have_to_unquote_is_refused() {
        for (String value : new String[] {"a\"b", "a b", "a\nb", "é", "x".repeat(201)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Variables(Map.of("NS1", value)));
        }
        for (String name : new String[] {"ns1", "", "A=B", "1A"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Variables(Map.of(name, "x")));
        }
    }

    private static void finds_both(ProgrammingLanguage language, String source) throws Exception {
        try (Cell cell = Jails.jail().take(language)) {
            cell.deliver(source.getBytes(StandardCharsets.UTF_8), TWO);
            assertThat(Jails.said(cell, "found ")).isEqualTo(BOTH);
            assertThat(Jails.ending(cell)).isEqualTo(new Ending.Exited(0));
        }
    }
}
