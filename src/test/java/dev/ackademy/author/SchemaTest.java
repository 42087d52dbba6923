package dev.ackademy.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ackademy.exercise.ExerciseLoader;
import dev.ackademy.grader.Graders;
import dev.ackademy.grader.scenario.Draw;
import dev.ackademy.grader.scenario.GraderLoader;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import dev.ackademy.web.Texts;
import dev.ackademy.web.markdown.References;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The schemas say what the loaders say. A loader's words are read off its own message about a word that nobody means, so
 * a word that is added to one side only fails here.
 */
class SchemaTest {
    private static final Schema GRADER = Schema.of("grader.json");
    private static final Schema EXERCISE = Schema.of("exercise.json");
    private static final Schema SUBMISSIONS = Schema.of("submissions.json");

    private static final String NONSENSE = "qqqqqq";
    private static final Pattern KNOWN =
            Pattern.compile("There is no '" + NONSENSE + "' here\\. Use one of: ([^.]+)\\.");
    private static final Pattern STEPS = Pattern.compile("A step is one of ([^.]+)\\.");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> every_file_of_the_course_fits_and_names_its_schema() throws IOException {
        return Stream.of(
                        files(GRADER, "graders", "[^/]+\\.yaml"),
                        files(EXERCISE, "exercises", "[^/]+/exercise\\.yaml"),
                        files(SUBMISSIONS, "exercises", ".+/submissions\\.yaml"))
                .flatMap(one -> one);
    }

    private static Stream<DynamicTest> files(Schema schema, String top, String shape) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(top))) {
            files = all.filter(file -> Path.of(top).relativize(file).toString().matches(shape))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    assertThat(schema.complaintsAbout(file)).isEmpty();
                    String first = Files.readAllLines(file).getFirst();
                    assertThat(first).startsWith("# yaml-language-server: $schema=");
                    Path named = file.resolveSibling(first.substring(first.indexOf('=') + 1));
                    assertThat(Schema.of(String.valueOf(named.getFileName())).json())
                            .isEqualTo(schema.json());
                    assertThat(named).exists();
                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exercise: greet    | exercise: Greet!",
                "patience-ms: 500   | patience-ms: 50",
                "patience-ms: 500   | patience-ms: soon",
                "patience-ms: 500   | patienc-ms: 500",
                "{who: name}        | {who: surname}",
                "ack: {ok: true}}   | ack: {ok: true}, reply: {event: hi}}",
                ", ack: {ok: true}} | }",
                "A: {}              | A: {transport: pigeon}",
                "A: {}              | A: {nmespace: /chat}",
                "- id: c1           | - id: first",
                "missing: F07       | mising: F07",
                "missing: F07       | missing: seven",
                "fence: none        | fence: some",
                "- connect: [A]     | - conect: [A]",
                "- connect: [A]     | - {connect: [A], refused: [A]}",
                "from: A            | form: A",
                "quiet: true        | quiet: loudly",
                "count: 2           | count: many",
                "by: A              | for: A",
            })
    void a_slip_in_a_grader_is_seen_by_the_schema(String right, String wrong) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/author/greet.yaml"));
        Path sound = Files.writeString(folder.resolve("greet.yaml"), text);
        assertThat(GRADER.complaintsAbout(sound)).isEmpty();
        assertThat(text).contains(right);
        Path broken = Files.writeString(folder.resolve("greet.yaml"), text.replace(right, wrong));
        assertThat(GRADER.complaintsAbout(broken)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exercise.json    | {xp: 0, minutes: 5, languages: [java]}",
                "exercise.json    | {xp: 10, minutes: 5, languages: [cobol]}",
                "exercise.json    | {xp: 10, minutes: 5, languages: []}",
                "exercise.json    | {xp: 10, minutes: 5, languages: [java], stauts: draft}",
                "submissions.json | {wrong_answers/a: {fails: [c1]}}",
                "submissions.json | {wrong_answer/a: {fails: []}}",
                "submissions.json | {wrong_answer/a: {fails: [check 1]}}",
                "submissions.json | {wrong_answer/a: {fail: [c1]}}",
                "submissions.json | {wrong_answer/a: {fails: [c1], code: f7}}",
                "submissions.json | {strangers: {fails: [c1]}}",
            })
    void a_slip_in_the_files_of_an_exercise_is_seen_by_the_schema(String schema, String text) throws IOException {
        assertThat(Schema.of(schema).complaintsAbout(Files.writeString(folder.resolve("slip.yaml"), text)))
                .isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> a_grader_has_the_same_words_in_the_schema_and_in_the_loader() throws IOException {
        Stream<DynamicTest> places = Stream.of(
                same("", "exercise: greet", "exercise: greet\nqqqqqq: 1"),
                same("/properties/fence", "event: fence,", "event: fence, qqqqqq: 1,"),
                same("/properties/clients/additionalProperties", "A: {}", "A: {qqqqqq: 1}"),
                same("/$defs/check", "- id: c1", "- id: c1\n    qqqqqq: 1"),
                same("/$defs/check/properties/judge", "{clients: [A]}", "{clients: [A], qqqqqq: 1}"),
                same("/$defs/check/properties/mistakes", "missing: F07", "missing: F07, qqqqqq: F07"),
                same("/$defs/heard/items", "by: A,", "by: A, qqqqqq: 1,"));
        Stream<DynamicTest> steps = kinds().stream()
                .map(kind -> DynamicTest.dynamicTest("the step " + kind, () -> {
                    JsonNode inside = GRADER.at("/$defs/step-" + kind + "/properties/" + kind);
                    assertThat(inside.isMissingNode())
                            .as("graders/schema/grader.json has no step '%s' yet", kind)
                            .isFalse();
                    assertThat(wordsOf(inside))
                            .isEqualTo(loaderWords("- connect: [A]", "- " + kind + ": {qqqqqq: 1}")
                                    .orElse(Set.of()));
                }));
        return Stream.concat(places, steps);
    }

    private DynamicTest same(String pointer, String text, String probe) {
        return DynamicTest.dynamicTest(pointer.isEmpty() ? "the file" : pointer, () -> {
            assertThat(GRADER.wordsAt(pointer))
                    .isEqualTo(loaderWords(text, probe).orElseThrow());
        });
    }

    @Test
    void the_schema_knows_no_step_that_the_loader_does_not_know() throws IOException {
        Set<String> known = new TreeSet<>();
        GRADER.at("/$defs").fieldNames().forEachRemaining(name -> {
            if (name.startsWith("step-")) {
                known.add(name.substring("step-".length()));
            }
        });
        assertThat(known).isEqualTo(new TreeSet<>(kinds()));
        assertThat(GRADER.at("/$defs/step/oneOf")).hasSize(known.size());
    }

    @Test
    void closed_sets_are_the_same_on_both_sides() {
        assertThat(GRADER.wordsAt("/$defs/check/properties/mistakes")).isEqualTo(new TreeSet<>(Symptom.words()));
        assertThat(GRADER.at("/$defs/draws/additionalProperties/enum")
                        .valueStream()
                        .map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Draw.values()).map(Draw::word).toList());
        assertThat(Schema.of("result.json")
                        .at("/$defs/finding/properties/symptom/enum")
                        .valueStream()
                        .map(JsonNode::asText))
                .containsExactlyElementsOf(Symptom.words());
    }

    @Test
    void an_exercise_has_the_same_words_in_the_schema_and_in_the_loader() throws IOException {
        Path exercises = folder.resolve("exercises");
        Path home = Files.createDirectories(exercises.resolve("greet"));
        Files.writeString(home.resolve("exercise.yaml"), NONSENSE + ": 1\n");
        Problems problems = new Problems();
        new ExerciseLoader(Texts.load()).load(exercises, language -> References.none(), problems);
        assertThat(EXERCISE.wordsAt("")).isEqualTo(words(problems).orElseThrow());
    }

    @Test
    void labels_have_the_same_words_in_the_schema_and_in_the_loader() throws IOException {
        assertThat(SUBMISSIONS.wordsAt("/$defs/label"))
                .isEqualTo(labelWords("wrong_answer/a: {fails: [c1], qqqqqq: 1}\n"));
        assertThat(SUBMISSIONS.wordsAt("/properties/strangers"))
                .isEqualTo(labelWords("strangers: {passes: [c1], qqqqqq: 1}\n"));
    }

    private Set<String> labelWords(String text) throws IOException {
        Files.writeString(folder.resolve(Labels.FILE), text);
        Problems problems = new Problems();
        Labels.read(folder, Optional.empty(), Graders.load(Path.of("graders"), new Problems()), problems);
        return words(problems).orElseThrow();
    }

    private List<String> kinds() throws IOException {
        Matcher matcher = STEPS.matcher(told("- connect: [A]", "- {qqqqqq: 1, q: 2}"));
        assertThat(matcher.find()).isTrue();
        return List.of(matcher.group(1).split(", "));
    }

    private Optional<Set<String>> loaderWords(String text, String probe) throws IOException {
        return words(problems(text, probe));
    }

    private String told(String text, String probe) throws IOException {
        return problems(text, probe).all().stream().map(Problem::what).toList().toString();
    }

    private Problems problems(String text, String probe) throws IOException {
        String sound = Files.readString(Path.of("src/test/resources/author/greet.yaml"));
        assertThat(sound).contains(text);
        int at = sound.indexOf(text);
        Problems problems = new Problems();
        GraderLoader.load(
                Files.writeString(
                        folder.resolve("greet.yaml"),
                        sound.substring(0, at) + probe + sound.substring(at + text.length())),
                problems);
        return problems;
    }

    private static Optional<Set<String>> words(Problems problems) {
        return problems.all().stream()
                .map(problem -> KNOWN.matcher(problem.what() + " " + problem.remedy()))
                .filter(Matcher::find)
                .map(match -> (Set<String>) new TreeSet<>(List.of(match.group(1).split(", "))))
                .findFirst();
    }

    /** The words of a step's content, whether it is a mapping only or a list as well. */
    private static Set<String> wordsOf(JsonNode inside) {
        Set<String> words = new TreeSet<>();
        Stream.concat(Stream.of(inside), inside.path("anyOf").valueStream())
                .forEach(one -> one.path("properties").fieldNames().forEachRemaining(words::add));
        return words;
    }
}
