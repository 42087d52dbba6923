package dev.ackademy.app;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** What is shown now, and nothing before it: a terminal is cleared, a pipe gets an empty line instead. For any thread. */
final class Screen {
    /** To the top left; erase what is there, and what was scrolled away. */
    private static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";

    private final PrintWriter out;
    private final String before;

    private Screen(PrintWriter out, String before) {
        this.out = out;
        this.before = before;
    }

    static Screen of(PrintWriter out) {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new Screen(out, terminal ? CLEAR : "\n");
    }

    synchronized void show(String text) {
        out.print(before + text);
        out.flush();
    }
}
