package dev.ackademy.insight;

import dev.ackademy.web.Words;

/**
 * How many people are enough to be counted in the open. Fewer than three could be picked out by who knows them, so of one
 * or two nothing is told but that they are fewer than three; nobody at all is told as 0.
 */
final class Crowd {
    static final int FEWEST = 3;
    /** As tables for programs say it. */
    static final String FEW = "<3";

    private Crowd() {}

    static boolean hides(int people) {
        return people > 0 && people < FEWEST;
    }

    static String people(int people, Words words) {
        return hides(people) ? words.say("desk.few") : words.say("desk.number", people);
    }

    static String people(int people) {
        return hides(people) ? FEW : String.valueOf(people);
    }

    /** Something that these people did: left out where it would tell of one or two of them. */
    static String done(String what, int people) {
        return hides(people) ? "" : what;
    }
}
