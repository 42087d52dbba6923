package dev.ackademy.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of what must survive a restart. */
final class DataFolder {
    private DataFolder() {}

    /** Makes it when it is not there, and tries whether it can be written to. */
    static void make(Path folder) throws Refusal {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "try", ""));
        } catch (FileAlreadyExistsException taken) {
            throw Refusal.ours(
                    "the data folder '" + folder + "' is a file. Name a folder with --data, or move the file away.");
        } catch (IOException refused) {
            throw Refusal.ours("the data folder '" + folder + "' cannot be written to: " + reason(refused)
                    + ". Check its permissions, or name another with --data.");
        }
    }

    private static String reason(IOException refused) {
        return switch (refused) {
            case AccessDeniedException denied -> "this user may not";
            case FileSystemException told when told.getReason() != null -> told.getReason();
            default -> refused.toString();
        };
    }
}
