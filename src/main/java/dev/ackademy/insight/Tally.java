package dev.ackademy.insight;

import java.util.List;

/**
 * How often something happened.
 *
 * @param kind what it was: as many words as the question that it answers has
 * @param submissions in which it did
 * @param people whose they were
 */
record Tally(List<String> kind, int submissions, int people) {
    Tally {
        kind = List.copyOf(kind);
    }
}
