package dev.ackademy.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.Grading;
import dev.ackademy.jail.Jail;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.web.Texts;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code ackademy check --prove} for the whole course, in a real jail with real clients: right programs pass, each
 * mistake fails the checks that its label names, programs that know nothing pass nothing, and no check could be left out.
 * {@code -Dexercise=skip-the-sender} narrows it to one exercise. The table of each exercise is logged.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofIT {
    private static final Logger LOG = LoggerFactory.getLogger(ProofIT.class);
    private static final long PER_HUNDRED = 100;

    private final Problems problems = new Problems();
    private final Writing writing = Writing.read(Path.of(""), Texts.load(), problems);
    private final Map<Slug, Samples> samples = writing.samples(problems);
    private final Map<Slug, Proving.Underway> underway = new HashMap<>();
    private Optional<Grading> grading = Optional.empty();
    private Optional<Proving> proving = Optional.empty();

    @BeforeAll
    void open_the_jail() throws Exception {
        Grading jailed = Grading.in(Jail.open(Path.of("target/runtimes")));
        grading = Optional.of(jailed);
        proving = Optional.of(new Proving(jailed, writing.graders(), Proving.usualAtOnce(), Proving.SEED));
    }

    @AfterAll
    void close_the_jail() {
        proving.ifPresent(Proving::close);
        grading.ifPresent(Grading::close);
    }

    /** Each exercise is begun when its turn comes, so that a test which is tried again plays that exercise only. */
    @TestFactory
    Stream<DynamicNode> a_grader_is_proved_by_what_it_accepts_and_refuses() {
        assertThat(problems.all()).isEmpty();
        String only = System.getProperty("exercise", "");
        List<Slug> all = writing.graders().exercises().stream()
                .filter(slug -> only.isEmpty() || slug.text().equals(only))
                .toList();
        return Stream.concat(
                IntStream.range(0, all.size()).mapToObj(i -> container(all, i)),
                Stream.of(hardlyAnyWasPlayedAgain(all)));
    }

    private Proving.Underway begun(Slug exercise) {
        return underway.computeIfAbsent(
                exercise,
                slug -> proving.orElseThrow()
                        .start(
                                Optional.ofNullable(samples.get(slug)).orElseThrow(),
                                EnumSet.allOf(ProgrammingLanguage.class)));
    }

    /** The one behind it is begun, too: the last programs of an exercise leave processors idle. */
    private DynamicContainer container(List<Slug> all, int index) {
        return DynamicContainer.dynamicContainer(
                all.get(index).text(), Stream.of(all.get(index)).flatMap(slug -> {
                    Proving.Underway its = begun(slug);
                    all.stream().skip(index + 1L).findFirst().ifPresent(this::begun);
                    return tests(its);
                }));
    }

    /** A host that stalls makes one or two of hundreds unsteady; a grader that counts on luck makes more. */
    private DynamicNode hardlyAnyWasPlayedAgain(List<Slug> all) {
        return DynamicTest.dynamicTest("hardly any program had to be played again", () -> {
            List<Proof> proofs =
                    all.stream().map(this::begun).map(Proving.Underway::await).toList();
            long trials =
                    proofs.stream().mapToLong(proof -> proof.rows().size()).sum();
            assertThat(proofs.stream()
                            .flatMap(proof -> proof.unsteady().stream())
                            .map(row -> row.trial().title()))
                    .hasSizeLessThanOrEqualTo((int) Math.ceilDiv(trials, PER_HUNDRED));
        });
    }

    private static Stream<DynamicTest> tests(Proving.Underway underway) {
        Stream<DynamicTest> trials = underway.trials().stream()
                .map(pending -> DynamicTest.dynamicTest(
                        pending.trial().title() + " ("
                                + pending.trial().language().title() + ")",
                        () -> assertThat(pending.await().complaints()).isEmpty()));
        Stream<DynamicTest> whole = Stream.of(
                DynamicTest.dynamicTest("every check has a mistake that it alone catches", () -> {
                    Proof proof = underway.await();
                    LOG.info(ProofTable.of(proof));
                    assertThat(proof.redundant()).isEmpty();
                }),
                DynamicTest.dynamicTest("every mistake is told what was recorded", () -> {
                    assertThat(underway.await().news())
                            .as("look at it, then run ./ackademy check --prove --record")
                            .isEmpty();
                }));
        return Stream.concat(trials, whole);
    }
}
