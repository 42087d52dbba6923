package dev.ackademy.insight;

import dev.ackademy.grader.Wording;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.grader.verdict.WireLine;
import dev.ackademy.kit.ProgrammingLanguage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One failure as an example of many, without anything of whose it was: what was expected, what was seen, and the packets
 * up to the wrong one. Never a source: names stand in comments, in variables and between the lines.
 */
record Sample(String expected, String observed, List<String> wire) {
    private static final int MOST_LINES = 4;
    /** Facts that the grader chose by itself. */
    private static final Set<String> OURS = Set.of("client", "sender", "expected", "ms", "count", "seconds");

    Sample {
        wire = List.copyOf(wire);
    }

    /**
     * Of the first verdict.
     *
     * @param verdicts of different people, all of which failed this check in the same way
     * @return empty when they are fewer than three
     */
    static Optional<Sample> of(List<Verdict> verdicts, String check, Wording wording) {
        List<CheckResult> failed = verdicts.stream()
                .flatMap(verdict -> verdict.checks().stream())
                .filter(one -> one.id().equals(check) && !one.findings().isEmpty())
                .toList();
        if (failed.size() < Crowd.FEWEST || failed.size() != verdicts.size()) {
            return Optional.empty();
        }
        boolean clientsAreOurs = !verdicts.getFirst().language().equals(Optional.of(ProgrammingLanguage.BROWSER));
        CheckResult shown = failed.getFirst();
        Masking masking = new Masking(
                ours(shown, clientsAreOurs), failed.stream().map(Sample::said).toList());
        Finding finding = masked(shown.findings().getFirst(), masking);
        return Optional.of(new Sample(wording.expected(finding), wording.observed(finding), wire(shown, masking)));
    }

    /** Our clients say what the grader tells them; a page's says what its module wants. */
    private static List<String> ours(CheckResult check, boolean clientsAreOurs) {
        List<String> ours = new ArrayList<>();
        check.findings().getFirst().facts().forEach((fact, text) -> {
            if (OURS.contains(fact)) {
                ours.add(text);
            }
        });
        if (clientsAreOurs) {
            ours.addAll(check.people().values());
            check.transcript().stream()
                    .filter(WireLine::sent)
                    .map(WireLine::packet)
                    .forEach(ours::add);
        }
        return ours;
    }

    private static List<String> said(CheckResult check) {
        List<String> said = new ArrayList<>(check.findings().getFirst().facts().values());
        check.transcript().stream()
                .filter(line -> !line.sent())
                .map(WireLine::packet)
                .forEach(said::add);
        return said;
    }

    private static Finding masked(Finding finding, Masking masking) {
        Map<String, String> facts = new HashMap<>();
        finding.facts()
                .forEach((fact, text) ->
                        facts.put(fact, OURS.contains(fact) || isState(finding, fact) ? text : masking.of(text)));
        return new Finding(finding.symptom(), finding.code(), facts);
    }

    /** How a connection stands is one of a few words of ours, each with a sentence. */
    private static boolean isState(Finding finding, String fact) {
        return finding.symptom() == Symptom.NOT_CONNECTED && fact.equals("observed");
    }

    private static List<String> wire(CheckResult check, Masking masking) {
        Optional<WireLine> wrong =
                check.transcript().stream().filter(WireLine::wrong).findFirst();
        if (wrong.isEmpty()) {
            return List.of();
        }
        List<WireLine> upTo = new ArrayList<>();
        for (WireLine line : check.transcript()) {
            if (line.client().equals(wrong.get().client())) {
                upTo.add(line);
            }
            if (line.equals(wrong.get())) {
                break;
            }
        }
        return upTo.subList(Math.max(0, upTo.size() - MOST_LINES), upTo.size()).stream()
                .map(line -> (line.sent() ? "> " : "< ") + masking.of(line.packet()))
                .toList();
    }
}
