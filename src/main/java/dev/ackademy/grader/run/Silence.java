package dev.ackademy.grader.run;

import dev.ackademy.grader.client.Answer;
import dev.ackademy.grader.client.Client;
import dev.ackademy.grader.scenario.Bindings;
import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.scenario.Draw;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.scenario.Step;
import dev.ackademy.grader.scenario.Symptom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fence. Silence counts only on a connection that is known to carry packets: every judged client asks for one more
 * answer, and whatever the server wrote to it before has arrived by then.
 */
final class Silence {
    private final Grader.Fence fence;
    private final Check check;
    private final Stage stage;
    private final Ledger ledger;
    private final Bindings bindings;
    private final Function<Draw, String> draw;

    /** @param draw never the same twice in a run: a room that nobody is in must be one that no check has filled */
    Silence(
            Grader.Fence fence,
            Check check,
            Stage stage,
            Ledger ledger,
            Bindings bindings,
            Function<Draw, String> draw) {
        this.fence = fence;
        this.check = check;
        this.stage = stage;
        this.ledger = ledger;
        this.bindings = bindings;
        this.draw = draw;
    }

    /**
     * @param unread who sent something last that the server may not have read yet. They ask before the others, as a server
     *     may well answer one connection before it reads another; what they are answered is not judged.
     */
    void prove(Set<String> unread, Patience patience, Findings findings) throws InterruptedException {
        findings.reachTheFence();
        if (!unread.isEmpty()) {
            new Round().ask(unread, patience);
        }
        Round judged = new Round();
        judged.ask(check.clients().isEmpty() ? stage.present().keySet() : Set.copyOf(check.clients()), patience);
        judged.answers.forEach((name, answer) -> {
            if (answer.here()) {
                fence.ack().ifPresent(ack -> findings.judge(name, fence.event(), answer, ack));
            } else {
                mute(name, findings);
            }
        });
        judged.replies.stream().filter(due -> due.met == null).forEach(due -> mute(due.client, findings));
    }

    private void mute(String client, Findings findings) {
        findings.add(Symptom.MUTE, Map.of("client", client, "event", fence.event()));
    }

    /** Some clients ask at once, and all answers are awaited. */
    private final class Round {
        private final Map<String, Answer> answers = new LinkedHashMap<>();
        private final List<Ledger.Due> replies = new ArrayList<>();

        void ask(Set<String> names, Patience patience) throws InterruptedException {
            stage.present().forEach((name, client) -> {
                if (names.contains(name)) {
                    ask(name, client);
                }
            });
            patience.await("fence", stage.journal(), () -> {
                ledger.settle(stage.journal().heard());
                return answers.values().stream().allMatch(Answer::here)
                        && replies.stream().allMatch(due -> due.met != null);
            });
        }

        private void ask(String name, Client client) {
            fence.fresh().forEach((fresh, kind) -> {
                String value = draw.apply(kind);
                bindings.bind(fresh, value);
                ledger.drawnForTheFence(value);
            });
            List<@Nullable Object> arguments = new ArrayList<>();
            fence.data().ifPresent(data -> arguments.add(data.fill(bindings)));
            if (fence.reply().isEmpty()) {
                answers.put(name, client.ask(fence.event(), arguments));
                return;
            }
            Step.Packet reply = fence.reply().get();
            Ledger.Row row = ledger.open(
                    name,
                    fence.event(),
                    arguments.isEmpty() ? null : arguments.getFirst(),
                    stage.journal().now());
            replies.addAll(ledger.expect(row, List.of(new Step.Heard(List.of(name), reply.event(), reply.data(), ""))));
            client.tell(fence.event(), arguments);
        }
    }
}
