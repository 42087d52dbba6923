package dev.ackademy.grader.verdict;

import java.util.Map;

/**
 * One packet of a transcript.
 *
 * @param atMicros since the check began
 * @param sent from the client to the server, or the other way
 * @param packet the Engine.IO packet as text, cut when long
 * @param says what it says in plain words: the id of a {@code wire.Telling}
 * @param facts what stands in the gaps of that sentence
 * @param wrong the first packet that should not have been, or should have been different
 */
public record WireLine(
        String client,
        long atMicros,
        boolean sent,
        String packet,
        String says,
        Map<String, String> facts,
        boolean wrong) {
    public WireLine {
        facts = Map.copyOf(facts);
    }
}
