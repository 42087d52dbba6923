package dev.ackademy.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Opens a database, writes the secret "held" into it, says "open" and keeps it until it is killed; for tests of what another process sees. */
public final class HoldsDatabase {
    private HoldsDatabase() {}

    public static void main(String[] arguments) throws Exception {
        try (Database database = Database.open(arguments[0])) {
            database.update("INSERT INTO secret (name, bytes) VALUES ('held', ?)", new byte[] {1});
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).println("open");
            new CountDownLatch(1).await();
        }
    }
}
