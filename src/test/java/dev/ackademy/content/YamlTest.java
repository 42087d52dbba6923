package dev.ackademy.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
    private static final Path FILE = Path.of("course.yaml");

    private final Problems problems = new Problems();

    @Test
    void values_know_their_lines_and_their_types() {
        YamlMap map = read("""
                title: "Words & <wires>"
                xp: 60
                share: 0.5
                open: true
                none:
                items:
                  - one
                  - deep: {er: 1}
                """);

        assertThat(map.text("title")).isEqualTo("Words & <wires>");
        assertThat(map.number("xp", 1, 100)).isEqualTo(60);
        assertThat(map.plain().get("share")).isEqualTo(0.5);
        assertThat(map.plain().get("open")).isEqualTo(true);
        assertThat(map.plain().get("none")).isNull();
        assertThat(map.items("items").get(1).place().line()).isEqualTo(8);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void a_text_that_starts_further_down_in_its_file_keeps_the_files_lines() {
        Yaml.parse(FILE, "a: 1\nb: {\n", 11, problems);

        assertThat(problems.all().getFirst().line()).isEqualTo(13);
    }

    @Test
    void an_unknown_key_is_reported_with_the_nearest_one_that_is_known() {
        YamlMap map = read("xp: 1\nlesons: [a]\nbananas: 3\n");
        map.allowOnly("xp", "lessons");

        then_problems(
                "course.yaml:2: There is no 'lesons' here. Did you mean 'lessons'?",
                "course.yaml:3: There is no 'bananas' here. Use one of: xp, lessons.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "xp: many           | 'xp' should be a whole number from 1 to 100, but is 'many'.",
                "xp: 0              | 'xp' should be a whole number from 1 to 100, but is '0'.",
                "xp: 101            | 'xp' should be a whole number from 1 to 100, but is '101'.",
                "xp: 1.5            | 'xp' should be a whole number from 1 to 100, but is '1.5'.",
                "xp: \"60\"         | 'xp' should be a whole number from 1 to 100, but is '60'.",
                "xp: [60]           | 'xp' should be a whole number from 1 to 100, but is a list.",
                "xp: {a: 1}         | 'xp' should be a whole number from 1 to 100, but is a mapping.",
                "xp:                | 'xp' should be a whole number from 1 to 100, but is ''.",
                "xq: 60             | 'xp' is missing.",
            })
    void a_number_that_is_none_is_reported_as_it_was_seen(String text, String what) {
        read(text).number("xp", 1, 100);

        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.what()).isEqualTo(what);
        });
    }

    @Test
    void one_broken_value_does_not_hide_another() {
        YamlMap map = read("a: ' '\nb: [Two Words, fine]\nc: [{d: 1}, e]\n");

        assertThat(map.text("a")).isEmpty();
        assertThat(map.slugs("b")).containsExactly(new Slug("fine"));
        assertThat(map.maps("c")).hasSize(1);
        assertThat(map.oneOf("b", Optional::of, List.of("x"))).isEmpty();
        then_problems(
                "course.yaml:1: 'a' should be some text, but is ' '. Mend it.",
                "course.yaml:2: Expected lower-case words joined by '-', found 'Two Words'. Mend it.",
                "course.yaml:2: 'b' should be one of: x, but is a list. Mend it.",
                "course.yaml:3: Expected a mapping, found 'e'. Write 'name: value' lines.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a: 1~a: 2              | 2 | 'a' stands here twice.",
                "a: [1, 2~              | 2 | This is not YAML",
                "a: \"open~b: 1~        | 3 | This is not YAML",
                "~a: @x                 | 2 | This is not YAML",
                "a:~~\t- b              | 3 | This is not YAML",
                "- a~- b                | 1 | Expected a mapping (name: value).",
                "just words             | 1 | Expected a mapping (name: value).",
                "a: 1~---~b: 2          | 2 | This is not YAML",
                "a: &x [1]~b: *x        | 1 | This is not YAML",
                "a: !!java/object 1     | 1 | There is no tag 'tag:yaml.org,2002:java/object' here.",
                "a: [!mine x]           | 1 | There is no tag '!mine' here.",
                "a: 99999999999999999999 | 1 | '99999999999999999999' is no number that can be counted with.",
                "a: .inf                | 1 | '.inf' is no number that can be counted with.",
                "a: x\u0001y            | 1 | This is not YAML",
            })
    void what_is_not_yaml_is_reported_with_its_line(String text, int line, String what) {
        Optional<YamlMap> map = Yaml.parse(FILE, text.replace('~', '\n'), 1, problems);

        assertThat(problems.all())
                .as("problems; the map is %s", map.map(YamlMap::plain))
                .anySatisfy(problem -> {
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.what()).contains(what);
                });
    }

    @Test
    void an_empty_file_is_reported() {
        assertThat(Yaml.parse(FILE, "", 1, problems)).isEmpty();
        assertThat(problems.all())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).startsWith("Expected a mapping"));
    }

    @Test
    @Timeout(10)
    void a_file_made_to_grow_or_to_sink_is_reported_and_not_followed() {
        Yaml.parse(FILE, "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n", 1, problems);
        assertThat(problems.isEmpty()).isFalse();

        Problems deep = new Problems();
        Yaml.parse(FILE, "a: " + "[".repeat(100_000), 1, deep);
        assertThat(deep.isEmpty()).isFalse();
    }

    private YamlMap read(String text) {
        return Yaml.parse(FILE, text, 1, problems).orElseThrow();
    }

    private void then_problems(String... sentences) {
        assertThat(problems.all()).extracting(Object::toString).containsExactly(sentences);
    }
}
