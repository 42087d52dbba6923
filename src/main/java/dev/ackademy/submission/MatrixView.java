package dev.ackademy.submission;

import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Hearing;
import dev.ackademy.web.Words;
import java.util.List;
import java.util.Optional;

/** Who heard what in one check: a row per send, a column per client. */
record MatrixView(List<String> people, List<Row> rows) {

    /** @param event empty when the sender left */
    record Row(String sender, String event, String payload, List<Cell> cells) {}

    /**
     * @param mark class of the cell: {@code heard}, {@code silent}, {@code missing}, {@code leaked}, {@code doubled},
     *     {@code differs} or {@code sender}
     * @param word the same in the reader's language, with the count
     */
    record Cell(String mark, String word) {}

    static Optional<MatrixView> of(CheckResult check, Words words) {
        if (check.hearings().isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = check.hearings().stream()
                .map(hearing -> new Row(
                        name(check, hearing.sender()),
                        hearing.event(),
                        hearing.payload(),
                        hearing.cells().stream()
                                .map(cell -> cell(cell, hearing, words))
                                .toList()))
                .toList();
        return Optional.of(new MatrixView(List.copyOf(check.people().values()), rows));
    }

    private static Cell cell(Hearing.Cell cell, Hearing hearing, Words words) {
        boolean quietSender = cell.client().equals(hearing.sender()) && cell.mark() == Hearing.Mark.SILENT;
        String mark = quietSender ? "sender" : cell.mark().id();
        return new Cell(mark, words.say("verdict.mark." + mark, cell.observed()));
    }

    private static String name(CheckResult check, String client) {
        return check.people().getOrDefault(client, client);
    }
}
