package dev.ackademy.grader.verdict;

import java.util.List;

/**
 * One row of the who-heard-what matrix: a send (or a leave) and what each client got of it.
 *
 * @param sender a client of the check
 * @param event what was sent; empty when the sender left
 * @param payload as JSON, cut when long
 */
public record Hearing(String sender, String event, String payload, List<Cell> cells) {
    /** A client's share: how many copies it had to get, and how many it got. */
    public record Cell(String client, int expected, int observed, Mark mark) {}

    /** What a cell says; a word for each, never a colour alone. */
    public enum Mark {
        HEARD,
        SILENT,
        MISSING,
        LEAKED,
        DOUBLED,
        DIFFERS;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Hearing {
        cells = List.copyOf(cells);
    }
}
