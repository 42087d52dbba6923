package dev.ackademy.grader.run;

import dev.ackademy.grader.client.Answer;
import dev.ackademy.grader.client.Client;
import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.scenario.Step;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.scenario.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps in which clients send and the acknowledgements are judged: one send, or several at once. */
final class Asking {
    /** @param answer empty when none was asked for */
    private record Asked(int number, Step.Send send, Ledger.Row row, Optional<Answer> answer) {
        boolean judged() {
            return answer.isPresent() && send.ack().isPresent();
        }

        boolean here() {
            return answer.filter(Answer::here).isPresent();
        }

        long answeredAt() {
            return answer.map(Answer::atNanos).orElse(0L);
        }
    }

    private final Stage stage;
    private final Journal journal;
    private final Ledger ledger;
    private final Talk talk;
    private final Findings findings;

    /** Who has sent something of which nothing has shown yet that the server has read it. */
    private final Set<String> unread = new LinkedHashSet<>();

    Asking(Stage stage, Ledger ledger, Talk talk, Findings findings) {
        this.stage = stage;
        this.journal = stage.journal();
        this.ledger = ledger;
        this.talk = talk;
        this.findings = findings;
    }

    void one(Step.Send send, Patience patience) throws InterruptedException {
        atOnce(new Step.AtOnce(List.of(send), List.of()), patience);
    }

    void atOnce(Step.AtOnce step, Patience patience) throws InterruptedException {
        List<Asked> all = new ArrayList<>();
        step.sends().forEach(send -> all.add(ask(all.size() + 1, send)));
        List<Asked> judged = all.stream().filter(Asked::judged).toList();
        if (!judged.isEmpty()) {
            String what = judged.stream()
                    .map(asked -> "ack " + asked.send().event())
                    .distinct()
                    .collect(Collectors.joining(" "));
            patience.await(
                    what,
                    journal,
                    () -> judged.stream()
                            .allMatch(asked ->
                                    asked.here() || stage.gone(asked.send().from())),
                    judged.stream().map(asked -> asked.send().window()));
        }
        judged.forEach(this::judge);
        all.stream()
                .filter(Asked::here)
                .forEach(asked -> unread.remove(asked.send().from()));
        judgeOrder(step.answered(), judged);
        List<Ledger.Due> dues = new ArrayList<>();
        all.forEach(asked -> dues.addAll(ledger.expect(asked.row(), asked.send().heard())));
        talk.await(dues, patience);
    }

    /** @return clients that sent something last of which nothing has shown that the server has read it */
    Set<String> unread() {
        return Set.copyOf(unread);
    }

    private Asked ask(int number, Step.Send send) {
        List<@Nullable Object> arguments = talk.arguments(send.data());
        Ledger.Row row = ledger.open(send.from(), send.event(), Talk.payload(arguments), send.mistake(), journal.now());
        Client from = stage.client(send.from());
        if (send.quiet()) {
            from.tell(send.event(), arguments);
            unread.add(send.from());
            return new Asked(number, send, row, Optional.empty());
        }
        return new Asked(number, send, row, Optional.of(from.ask(send.event(), arguments)));
    }

    private void judge(Asked asked) {
        Step.Send send = asked.send();
        Answer answer = asked.answer().orElseThrow();
        findings.judge(send.from(), send.event(), answer, send.ack().orElseThrow(), send.mistake());
        if (answer.here()) {
            Window window = send.window();
            Duration took = Duration.ofNanos(asked.answeredAt() - asked.row().atNanos());
            Punctuality.of(window, took)
                    .ifPresent(symptom -> findings.mistimed(symptom, send, Punctuality.facts(symptom, window, took)));
        }
    }

    private void judgeOrder(List<Integer> order, List<Asked> judged) {
        if (order.isEmpty() || !judged.stream().allMatch(Asked::here)) {
            return;
        }
        List<Asked> seen = judged.stream()
                .sorted(Comparator.comparingLong(Asked::answeredAt))
                .toList();
        if (!seen.stream().map(Asked::number).toList().equals(order)) {
            Stream<Asked> due =
                    order.stream().flatMap(number -> judged.stream().filter(asked -> asked.number() == number));
            findings.add(
                    Symptom.OVERTAKEN,
                    Map.of(
                            "client", judged.getFirst().send().from(),
                            "expected", told(due),
                            "observed", told(seen.stream())));
        }
    }

    private static String told(Stream<Asked> asked) {
        return asked.map(one -> one.send().event() + " " + Told.json(one.row().payload()))
                .collect(Collectors.joining(", "));
    }
}
