package dev.ackademy.grader.page;

import dev.ackademy.jail.Output;
import dev.ackademy.kit.Deadline;
import java.util.function.Predicate;

/** What our own server saw of the pages: one line for each thing, on its stdout. */
record ServersView(Output output) {
    long count(String line) {
        return output.lines().stream().filter(is(line)).count();
    }

    /** Waits until the line has come so many times, or the deadline is over. */
    void await(String line, int count, Deadline deadline) throws InterruptedException {
        if (count > 0) {
            Predicate<Output.Line> wanted = is(line);
            int[] seen = {0};
            output.await(one -> wanted.test(one) && ++seen[0] == count, deadline);
        }
    }

    private static Predicate<Output.Line> is(String text) {
        return line -> line.stream() == Output.Stream.STDOUT && line.text().equals(text);
    }
}
