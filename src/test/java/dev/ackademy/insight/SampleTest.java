package dev.ackademy.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.Graders;
import dev.ackademy.grader.Wording;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.grader.verdict.WireLine;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final Wording WORDING =
            Graders.load(Path.of("graders"), new Problems()).wording(UiLanguage.EN);

    @Test
    void of_fewer_than_three_people_there_is_no_sample() {
        Verdict one = differs(ProgrammingLanguage.JAVASCRIPT, "Maria");

        assertThat(Sample.of(List.of(one, one), "c2", WORDING)).isEmpty();
        assertThat(Sample.of(List.of(one, one, one), "c3", WORDING)).isEmpty();
    }

    @Test
    void a_sample_says_what_was_expected_and_seen_without_what_one_learner_alone_wrote() {
        Sample sample = Sample.of(
                        List.of(
                                differs(ProgrammingLanguage.JAVASCRIPT, "Maria Lopez"),
                                differs(ProgrammingLanguage.JAVASCRIPT, "김민지"),
                                differs(ProgrammingLanguage.PYTHON, "leo@example.org")),
                        "c2",
                        WORDING)
                .orElseThrow();

        assertThat(sample.expected()).isEqualTo("Min31 hears chat:message with {\"from\":\"Leo82\",\"text\":\"hi\"}");
        assertThat(sample.observed()).isEqualTo("{\"from\":\"server\",\"by\":\"…\"}");
        assertThat(sample.wire())
                .containsExactly(
                        "> 42[\"chat:message\",{\"text\":\"hi\"}]",
                        "< 42[\"chat:message\",{\"from\":\"server\",\"by\":\"…\"}]");
    }

    /** There the module of the learner is the client, and what it sends is the learner's. */
    @Test
    void what_a_page_sends_is_its_learners_own() {
        Verdict page = differs(ProgrammingLanguage.BROWSER, "Maria");
        Verdict other = differs(ProgrammingLanguage.BROWSER, "Min");

        Sample sample = Sample.of(List.of(page, other, other), "c2", WORDING).orElseThrow();

        assertThat(sample.wire().getFirst()).isEqualTo("> 42[\"chat:message\",{\"text\":\"…\"}]");
        assertThat(sample.toString()).doesNotContain("Maria");
    }

    private static Verdict differs(ProgrammingLanguage language, String who) {
        String payload = "{\"from\":\"server\",\"by\":\"" + who + "\"}";
        Finding finding = new Finding(
                Symptom.DIFFERS,
                "",
                Map.of(
                        "client",
                        "Min31",
                        "event",
                        "chat:message",
                        "expected",
                        "{\"from\":\"Leo82\",\"text\":\"hi\"}",
                        "observed",
                        payload,
                        "line",
                        "7"));
        List<WireLine> wire = List.of(
                line("B", true, "42[\"chat:message\",{\"text\":\"somebody else's\"}]", false),
                line(
                        "A",
                        true,
                        language == ProgrammingLanguage.BROWSER
                                ? "42[\"chat:message\",{\"text\":\"sent " + who + "\"}]"
                                : "42[\"chat:message\",{\"text\":\"hi\"}]",
                        false),
                line("A", false, "42[\"chat:message\"," + payload + "]", true),
                line("A", false, "42[\"later\",\"" + who + "\"]", false));
        CheckResult check = new CheckResult(
                "c2",
                CheckResult.Status.FAIL,
                Transport.WEBSOCKET,
                3,
                List.of(finding),
                Map.of("A", "Min31"),
                List.of(),
                wire);
        return new Verdict(
                new Slug("skip-the-sender"),
                Optional.of(language),
                7,
                Outcome.WRONG_ANSWER,
                "checks-failed",
                Map.of(),
                List.of(check),
                Optional.of("c2"),
                List.of("printed by " + who),
                12);
    }

    private static WireLine line(String client, boolean sent, String packet, boolean wrong) {
        return new WireLine(client, 1, sent, packet, "event.client", Map.of(), wrong);
    }
}
