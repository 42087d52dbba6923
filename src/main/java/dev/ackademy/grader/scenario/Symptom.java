package dev.ackademy.grader.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an expectation can fail, in the order in which the causes of others come first. */
public enum Symptom {
    /** A client could not connect. */
    NOT_CONNECTED,
    /** A client that had to be turned away was let in. */
    ACCEPTED,
    /** No acknowledgement came. */
    UNANSWERED,
    /** What had to be fulfilled in a page was neither fulfilled nor rejected. */
    UNSETTLED,
    /** What had to be fulfilled in a page threw. */
    THREW,
    /** The acknowledgement carried several arguments, or none at all. */
    ANSWERED_IN_PIECES,
    /** Someone heard what was due, but as an event of another name. */
    MISNAMED,
    /** Someone who had to hear did not. */
    MISSING,
    /** The acknowledgement carried something else. */
    ANSWERED_WRONG,
    /** The sender heard itself. */
    ECHOED,
    /** Someone who must not hear did. */
    LEAKED,
    /** Someone heard more than once. */
    DOUBLED,
    /** Someone heard, but another payload. */
    DIFFERS,
    /** Everything came, but in another order. */
    DISORDERED,
    /** What must ask for an acknowledgement did not. */
    UNASKED,
    /** It came sooner than it may. */
    EARLY,
    /** It came later than it may. */
    LATE,
    /** All acknowledgements came, but in another order. */
    OVERTAKEN,
    /** Values that must differ are equal. */
    SAME,
    /** What ran in a page gave something else. */
    GAVE_WRONG,
    /** The server saw less of a page than it had to. */
    NOT_SEEN,
    /** The server saw more of a page than it had to. */
    SEEN_TOO_OFTEN,
    /** A line that had to be printed was not, or too often. */
    NOT_PRINTED,
    /** The fence was not answered, so that nobody's silence counts. */
    MUTE;

    /** As graders and messages spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Symptom> of(String word) {
        return Arrays.stream(values())
                .filter(symptom -> symptom.word().equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Symptom::word).toList();
    }
}
