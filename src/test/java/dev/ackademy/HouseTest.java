package dev.ackademy;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of rooms in docs/ARCHITECTURE.md: who may use whom, and which library has which door. */
class HouseTest {
    private static final String ROOT = "dev.ackademy";
    private static final Path SOURCES = Path.of("src/main/java/dev/ackademy");
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Room, and the rooms it may use. */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("kit", Set.of()),
            Map.entry("limit", Set.of()),
            Map.entry("content", Set.of("kit")),
            Map.entry("store", Set.of("kit")),
            Map.entry("wire", Set.of("kit")),
            Map.entry("jail", Set.of("kit")),
            Map.entry("web", Set.of("kit")),
            Map.entry("live", Set.of("kit", "limit", "wire")),
            Map.entry("learner", Set.of("kit", "limit", "store", "web")),
            Map.entry("grader", Set.of("kit", "content", "wire", "jail")),
            Map.entry("lesson", Set.of("kit", "content", "web", "learner")),
            Map.entry("exercise", Set.of("kit", "content", "web", "learner")),
            Map.entry("search", Set.of("kit", "content", "web", "lesson", "exercise")),
            Map.entry("sandbox", Set.of("kit", "limit", "wire", "live", "web")),
            Map.entry("admin", Set.of("kit", "limit", "live")),
            Map.entry("notice", Set.of("kit", "web", "live", "learner")),
            Map.entry("draft", Set.of("kit", "store", "web", "learner", "exercise")),
            Map.entry("community", Set.of("kit", "limit", "store", "web", "learner", "lesson", "notice")),
            Map.entry("submission", Set.of("kit", "store", "web", "learner", "notice", "exercise", "grader")),
            Map.entry(
                    "insight",
                    Set.of(
                            "kit",
                            "content",
                            "store",
                            "web",
                            "lesson",
                            "exercise",
                            "grader",
                            "submission",
                            "community")),
            Map.entry("author", Set.of("kit", "content", "web", "live", "lesson", "exercise", "grader")),
            Map.entry(
                    "app",
                    Set.of(
                            "kit",
                            "limit",
                            "content",
                            "store",
                            "wire",
                            "jail",
                            "web",
                            "live",
                            "learner",
                            "grader",
                            "lesson",
                            "exercise",
                            "search",
                            "sandbox",
                            "admin",
                            "notice",
                            "draft",
                            "community",
                            "submission",
                            "insight",
                            "author"))));

    /** Library, and the only rooms that may touch it. */
    private static final Map<String, List<String>> DOORS = Map.ofEntries(
            Map.entry("org.jdbi..", List.of("store")),
            Map.entry("org.thymeleaf..", List.of("web")),
            Map.entry("org.eclipse.jetty..", List.of("web")),
            Map.entry("com.corundumstudio..", List.of("live")),
            Map.entry("io.netty..", List.of("live")),
            Map.entry("com.password4j..", List.of("learner")),
            Map.entry("com.yubico..", List.of("learner.passkey")),
            Map.entry("com.nimbusds..", List.of("learner.oidc")),
            Map.entry("io.socket..", List.of("grader")),
            Map.entry("com.microsoft.playwright..", List.of("grader")),
            Map.entry("org.commonmark..", List.of("lesson", "exercise", "web", "community")),
            Map.entry("org.owasp..", List.of("community")),
            Map.entry("org.snakeyaml..", List.of("content")),
            Map.entry("com.github.difflib..", List.of("content")),
            Map.entry("com.github.kagkarlsson..", List.of("submission")),
            Map.entry("com.fasterxml.jackson.dataformat.csv..", List.of("insight")),
            Map.entry("org.apache.lucene..", List.of("search")),
            Map.entry("picocli..", List.of("app")));

    @TestFactory
    Stream<DynamicTest> a_room_uses_only_the_rooms_the_table_names() {
        return MAY_USE.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                    DescribedPredicate<JavaClass> strangers =
                            resideInAPackage(ROOT + "..").and(not(resideInAPackage(room(room.getKey()))));
                    for (String friend : room.getValue()) {
                        strangers = strangers.and(not(resideInAPackage(room(friend))));
                    }
                    noClasses()
                            .that()
                            .resideInAPackage(room(room.getKey()))
                            .should()
                            .dependOnClassesThat(strangers)
                            .because("docs/ARCHITECTURE.md lets " + room.getKey() + " use " + room.getValue() + " only")
                            .allowEmptyShould(true)
                            .check(HOUSE);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_library_has_one_door() {
        return DOORS.entrySet().stream()
                .map(door -> DynamicTest.dynamicTest(door.getKey(), () -> {
                    DescribedPredicate<JavaClass> outside = alwaysTrue();
                    for (String room : door.getValue()) {
                        outside = outside.and(not(resideInAPackage(room(room))));
                    }
                    noClasses()
                            .that(outside)
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(door.getKey()))
                            .because(door.getKey() + " may be touched in " + door.getValue()
                                    + " only, so that a change of library stays in one room")
                            .allowEmptyShould(true)
                            .check(HOUSE);
                }));
    }

    @Test
    void every_class_lives_in_a_room_of_the_table() {
        String[] rooms = MAY_USE.keySet().stream().map(HouseTest::room).toArray(String[]::new);
        classes()
                .should()
                .resideInAnyPackage(rooms)
                .because("the table names every room")
                .check(HOUSE);
    }

    @Test
    void kit_stays_tiny() throws IOException {
        assertThat(filesOf(SOURCES.resolve("kit"))).as("types in kit").hasSizeLessThanOrEqualTo(8 + 1);
    }

    @Test
    void no_type_is_named_after_nothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Service|Dto)")
                .because("such a name says nothing about what the type is")
                .check(HOUSE);
    }

    @Test
    void no_file_is_longer_than_400_lines() throws IOException {
        for (Path file : filesOf(SOURCES)) {
            assertThat(Files.readAllLines(file)).as("lines of %s", file).hasSizeLessThanOrEqualTo(400);
        }
    }

    @Test
    void every_room_says_what_it_is_for() throws IOException {
        for (Path file : filesOf(SOURCES)) {
            assertThat(file.resolveSibling("package-info.java")).exists();
        }
    }

    private static String room(String name) {
        return ROOT + "." + name + "..";
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
