package dev.ackademy.insight;

/**
 * Somebody's way to their first pass.
 *
 * @param tries from 1 on, the one that passed included
 * @param seconds from the first to that one
 */
record Passing(int tries, long seconds) {}
