package dev.ackademy.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.grader.verdict.WireLine;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    private static final String ID = "\"aHk3_dR-0Zq8LmN5xT1b\"";
    private static final String OTHER_ID = "\"Zq8LmN5xT1baHk3_dR-0\"";

    @TempDir
    private Path submissions;

    @Test
    void what_is_recorded_is_no_news_and_what_is_told_otherwise_is() throws Exception {
        Proof before = proof(Proving.SEED, "F04", heard("Ana", "42[\"said\",1]"));
        assertThat(before.news()).hasSize(1).first().asString().contains("+ c2 echoed F04", "+ ! < 42[\"said\",1]");

        before.record();
        assertThat(before.news()).isEmpty();

        assertThat(proof(Proving.SEED, "F26", heard("Ana", "42[\"said\",1]")).news())
                .containsExactly("wrong_answer/echoes\n  - c2 echoed F04\n  + c2 echoed F26\n");
    }

    @Test
    void ids_and_who_was_first_of_two_make_no_difference() throws Exception {
        Path file = submissions.resolve("told.javascript.txt");
        proof(Proving.SEED, "F04", came("42[\"a\"," + ID + "]"), came("42[\"b\"]"), heard("Ana", "42[\"said\"]"))
                .record();
        String recorded = Files.readString(file);
        Proof again = proof(
                Proving.SEED,
                "F04",
                came("42[\"b\"]"),
                came("42[\"a\"," + OTHER_ID + "]"),
                heard("Ana", "42[\"said\",{\"to\":2}]"));
        assertThat(again.news()).isEmpty();

        again.record();
        assertThat(Files.readString(file)).isEqualTo(recorded).contains("< 42[\"a\",\"<id>\"]");
    }

    @Test
    void packets_of_others_and_packets_after_the_wrong_one_are_left_out() throws Exception {
        proof(Proving.SEED, "F04", came("40{\"sid\":1}"), other(), heard("Ana", "42[\"said\"]"), came("42[\"late\"]"))
                .record();
        assertThat(Files.readAllLines(submissions.resolve("told.javascript.txt")))
                .containsExactly(
                        "# What each mistake is told first. Written by: ./ackademy check --prove --record",
                        "",
                        "wrong_answer/echoes",
                        "  c2 echoed F04",
                        "  client: Ana41",
                        "  ! < 42[\"said\"]");
    }

    @Test
    void a_mistake_is_news_until_it_is_recorded() throws Exception {
        Proof told = proof(Proving.SEED, "F04", heard("Ana", "42[\"said\"]"));
        assertThat(told.rows()).allMatch(Recording::isNews);
        told.record();
        assertThat(told.rows()).noneMatch(Recording::isNews);
        assertThat(proof(Proving.SEED, "F26", heard("Ana", "42[\"said\"]")).rows())
                .allMatch(Recording::isNews);
    }

    @Test
    void which_of_the_checks_that_it_fails_is_told_makes_no_difference() throws Exception {
        proof("c2", heard("Ana", "42[\"said\"]")).record();
        assertThat(proof("c5", heard("Ana", "42[\"said\"]")).news()).isEmpty();
    }

    @Test
    void another_seed_draws_other_names_and_is_not_compared() {
        assertThat(proof(7, "F04", heard("Ana", "42[\"said\"]")).news()).isEmpty();
    }

    private Proof proof(String check, WireLine... transcript) {
        return proof(Proving.SEED, check, "F04", transcript);
    }

    private Proof proof(long seed, String code, WireLine... transcript) {
        return proof(seed, "c2", code, transcript);
    }

    private Proof proof(long seed, String failed, String code, WireLine... transcript) {
        Sample sample = new Sample(
                "wrong_answer/echoes",
                ProgrammingLanguage.JAVASCRIPT,
                submissions.resolve("wrong_answer/echoes/server.js"),
                Outcome.WRONG_ANSWER,
                List.of(failed),
                "");
        CheckResult check = new CheckResult(
                failed,
                CheckResult.Status.FAIL,
                Transport.WEBSOCKET,
                5,
                List.of(new Finding(Symptom.ECHOED, code, Map.of("client", "Ana41"))),
                Map.of("Ana", "Ana41", "Ben", "Ben12"),
                List.of(),
                List.of(transcript));
        Verdict verdict = new Verdict(
                new Slug("greet"),
                Optional.of(ProgrammingLanguage.JAVASCRIPT),
                seed,
                Outcome.WRONG_ANSWER,
                "checks-failed",
                Map.of(),
                List.of(check),
                Optional.empty(),
                List.of(),
                900);
        Row row = Row.of(new Trial.Labelled(sample), verdict, Duration.ofSeconds(1));
        return new Proof(new Slug("greet"), List.of(failed), List.of(row), true);
    }

    private static WireLine came(String packet) {
        return new WireLine("Ana", 3, false, packet, "event", Map.of(), false);
    }

    private static WireLine other() {
        return new WireLine("Ben", 3, false, "42[\"said\"]", "event", Map.of(), false);
    }

    private static WireLine heard(String client, String packet) {
        return new WireLine(client, 9, false, packet, "event", Map.of(), true);
    }
}
