package dev.ackademy.submission;

import dev.ackademy.store.Database;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** A node of the site that takes one job and never finishes it; for tests that kill it. */
final class GradesForever {
    private GradesForever() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (Database database = Database.open(arguments[0]);
                GradingQueue queue = new GradingQueue(database, Clock.systemUTC(), 1, (submission, failures) -> {
                    out.println("took " + submission);
                    GradingQueueTest.untilInterrupted();
                })) {
            queue.add(UUID.fromString(arguments[1]));
            queue.start();
            new CountDownLatch(1).await();
        }
    }
}
