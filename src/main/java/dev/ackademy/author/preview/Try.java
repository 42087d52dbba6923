package dev.ackademy.author.preview;

import dev.ackademy.author.Row;
import dev.ackademy.author.Trial;

/**
 * A program in a proof that goes on, and how far it has come.
 *
 * @param state what there is to show
 */
record Try(Trial trial, State state) {

    /** How far it has come. */
    sealed interface State {}

    /** In line. */
    record Waiting() implements State {}

    /** Its clients are connected to it. */
    record Playing() implements State {}

    /** It has come to its end. */
    record Played(Row row) implements State {}

    /** It could not be played, for a reason that is not its own. */
    record Unplayed(String why) implements State {}

    /** Whether nothing more is going to come of it. */
    boolean over() {
        return switch (state) {
            case Waiting waiting -> false;
            case Playing playing -> false;
            case Played played -> true;
            case Unplayed unplayed -> true;
        };
    }
}
