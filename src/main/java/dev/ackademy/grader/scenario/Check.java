package dev.ackademy.grader.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One thing that is checked, by itself: its clients, names and rooms are its own.
 *
 * @param id such as {@code c2}
 * @param clients whose inboxes count; empty for all
 * @param events which events count; empty for all
 * @param fenced whether the fence is asked at the end; false for a check in which nobody's silence counts
 * @param mistakes the code of the likely mistake for a symptom
 * @param after checks that this one stands on: while one of them fails, that one is told first
 */
public record Check(
        String id,
        List<String> clients,
        List<String> events,
        boolean fenced,
        List<Step> steps,
        Map<Symptom, String> mistakes,
        Set<String> after) {
    public Check {
        clients = List.copyOf(clients);
        events = List.copyOf(events);
        steps = List.copyOf(steps);
        mistakes = Map.copyOf(mistakes);
        after = Set.copyOf(after);
    }

    public boolean judges(String client, String event) {
        return (clients.isEmpty() || clients.contains(client)) && (events.isEmpty() || events.contains(event));
    }

    /** Every code that a finding of this check can carry. */
    public Stream<String> codes() {
        Stream<String> bySteps = steps.stream().flatMap(Check::codes).filter(code -> !code.isEmpty());
        return Stream.concat(mistakes.values().stream(), bySteps);
    }

    private static Stream<String> codes(Step step) {
        return switch (step) {
            case Step.Connect connect -> Stream.concat(Stream.of(connect.mistake()), codes(connect.heard()));
            case Step.Send send -> Stream.concat(Stream.of(send.mistake()), codes(send.heard()));
            case Step.Burst burst -> codes(burst.heard());
            case Step.Until until -> codes(until.heard());
            case Step.Disconnect leave -> codes(leave.heard());
            case Step.AtOnce together -> together.sends().stream().flatMap(Check::codes);
            case Step.Get get -> Stream.of(get.mistake());
            case Step.Answer answer -> Stream.empty();
            case Step.Matrix matrix -> Stream.empty();
            case Step.Elapse elapse -> Stream.empty();
            case Step.Refused refused -> Stream.empty();
            case Step.Insist insist -> Stream.empty();
            case Step.Overhear overhear -> Stream.empty();
            case Step.Distinct distinct -> Stream.empty();
            case Step.Printed printed -> Stream.empty();
            case Step.InPage page -> Stream.empty();
        };
    }

    private static Stream<String> codes(List<Step.Heard> heard) {
        return heard.stream().flatMap(one -> Stream.of(one.mistake(), one.missing()));
    }

    /** Whether a client sends again before it can know that what it sent before was handled. */
    public boolean hurries() {
        return steps.stream()
                .anyMatch(step -> step instanceof Step.Burst
                        || (step instanceof Step.Send send
                                && send.quiet()
                                && send.heard().isEmpty())
                        || (step instanceof Step.AtOnce together && severalFromOne(together)));
    }

    private static boolean severalFromOne(Step.AtOnce together) {
        return together.sends().stream().map(Step.Send::from).distinct().count()
                < together.sends().size();
    }

    public Optional<String> mistake(Symptom symptom) {
        return Optional.ofNullable(mistakes.get(symptom));
    }
}
