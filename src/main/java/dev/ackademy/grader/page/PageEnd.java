package dev.ackademy.grader.page;

import java.time.Duration;

/** Why a page could not be checked any further. */
public sealed interface PageEnd {
    /** The module does not parse, or asks for what is not there. Line and column count from 1. */
    record NotCompiled(int line, int column, String message) implements PageEnd {}

    /**
     * The module threw while it was loaded, or what it exports did when it was first called.
     *
     * @param message in the browser's words, with the line where it is known
     */
    record Threw(String message) implements PageEnd {}

    /** @param call what was neither fulfilled nor rejected within that time, and without trying anything */
    record NeverSettled(String call, Duration time) implements PageEnd {}

    /** The page did not react any more. */
    record Stuck() implements PageEnd {}

    record OutOfMemory() implements PageEnd {}
}
