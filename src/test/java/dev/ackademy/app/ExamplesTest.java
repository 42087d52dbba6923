package dev.ackademy.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.content.Yaml;
import dev.ackademy.content.YamlList;
import dev.ackademy.content.YamlMap;
import dev.ackademy.content.YamlScalar;
import dev.ackademy.content.YamlValue;
import dev.ackademy.kit.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The workflow files that docs/examples offers are YAML, say what a workflow must, and use only commands that exist. */
class ExamplesTest {
    private static final Pattern CALL = Pattern.compile("(?:^|[\\s/])ackademy ([^|>&;]+)");
    /** These belong to the launcher. */
    private static final List<String> LAUNCHER = List.of("setup", "test");

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs/examples"))) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_a_workflow(Path file) {
        YamlMap workflow = read(file);
        assertThat(workflow.keys()).contains("name", "on", "permissions", "jobs");
        YamlMap jobs = workflow.map("jobs").orElseThrow();
        assertThat(jobs.keys()).isNotEmpty();
        for (String name : jobs.keys()) {
            YamlMap job = jobs.map(name).orElseThrow();
            assertThat(job.keys()).contains("runs-on", "timeout-minutes", "steps");
            assertThat(job.maps("steps"))
                    .allSatisfy(step -> assertThat(step.keys().contains("run"))
                            .as("a step runs something or uses something: %s", step.keys())
                            .isNotEqualTo(step.keys().contains("uses")));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_calls_only_commands_that_exist_with_options_that_exist(Path file) {
        List<String> calls = new ArrayList<>();
        collect(read(file), calls);
        assertThat(calls).isNotEmpty();
        for (String call : calls) {
            String[] words = call.replaceAll("\\$\\{\\{[^}]*}}", "7").strip().split("\\s+");
            if (!LAUNCHER.contains(words[0])) {
                CommandLine.ParseResult parsed = new CommandLine(new Main()).parseArgs(words);
                assertThat(parsed.subcommand()).as(call).isNotNull();
                exercise(words)
                        .ifPresent(name ->
                                assertThat(Path.of("graders", name + ".yaml")).exists());
            }
        }
    }

    private static Optional<String> exercise(String[] words) {
        return words[0].equals("grade") ? Optional.of(words[1]) : Optional.empty();
    }

    private static YamlMap read(Path file) {
        Problems problems = new Problems();
        YamlMap map = Yaml.read(file, problems).orElseThrow();
        assertThat(problems.all()).isEmpty();
        return map;
    }

    private static void collect(YamlValue value, List<String> calls) {
        switch (value) {
            case YamlMap map ->
                map.keys()
                        .forEach(key -> map.get(key).ifPresent(child -> {
                            if (key.equals("run") && child instanceof YamlScalar script) {
                                Matcher call = CALL.matcher(script.text());
                                call.results().forEach(result -> calls.add(result.group(1)));
                            }
                            collect(child, calls);
                        }));
            case YamlList list -> list.items().forEach(item -> collect(item, calls));
            case YamlScalar scalar -> {}
        }
    }
}
