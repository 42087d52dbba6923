package dev.ackademy.grader.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that is checked, by itself: its clients, names and rooms are its own.
 *
 * @param id such as {@code c2}
 * @param clients whose inboxes count; empty for all
 * @param events which events count; empty for all
 * @param mistakes the code of the likely mistake for a symptom
 */
public record Check(
        String id, List<String> clients, List<String> events, List<Step> steps, Map<Symptom, String> mistakes) {
    public Check {
        clients = List.copyOf(clients);
        events = List.copyOf(events);
        steps = List.copyOf(steps);
        mistakes = Map.copyOf(mistakes);
    }

    public boolean judges(String client, String event) {
        return (clients.isEmpty() || clients.contains(client)) && (events.isEmpty() || events.contains(event));
    }

    public Optional<String> mistake(Symptom symptom) {
        return Optional.ofNullable(mistakes.get(symptom));
    }
}
