package dev.ackademy.grader.verdict;

/**
 * One packet of a transcript.
 *
 * @param atMicros since the check began
 * @param sent from the client to the server, or the other way
 * @param packet the Engine.IO packet as text, cut when long
 * @param wrong the first packet that should not have been, or should have been different
 */
public record WireLine(String client, long atMicros, boolean sent, String packet, boolean wrong) {}
