package dev.ackademy.app;

import dev.ackademy.admin.Password;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Reads a password that stands in a file, because a command line is seen by whoever lists processes. */
final class PasswordFile {
    private static final String ADMIN_OPTION = "--admin-password-file";
    private static final int MOST_BYTES = 1_024;

    private PasswordFile() {}

    /** The password for the live server's {@code /admin}. */
    static Password read(Path file) throws Refusal {
        return Password.of(text(ADMIN_OPTION, file));
    }

    /**
     * The first line is the password; there is no other.
     *
     * @param option that names the file
     */
    static String text(String option, Path file) throws Refusal {
        if (!Files.isRegularFile(file)) {
            throw Refusal.usage(option + " is a file with a password in it, but there is no file '" + file + "'.");
        }
        try {
            requirePrivate(option, file);
            return line(option, file);
        } catch (IOException failure) {
            throw Refusal.usage(option + " '" + file + "' cannot be read: " + failure.getMessage()
                    + ". Check its owner, and that it is text in UTF-8.");
        }
    }

    private static void requirePrivate(String option, Path file) throws IOException, Refusal {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return;
        }
        Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
        if (allowed.contains(PosixFilePermission.OTHERS_READ) || allowed.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw Refusal.usage(option + " '" + file
                    + "' is a secret, but everybody on this machine may read or change it. Try: chmod 600 " + file);
        }
    }

    private static String line(String option, Path file) throws IOException, Refusal {
        if (Files.size(file) > MOST_BYTES) {
            throw Refusal.usage(option + " '" + file + "' holds one line with a password, of " + MOST_BYTES
                    + " bytes at most, but has " + Files.size(file) + ".");
        }
        String text = Files.readString(file).stripTrailing();
        if (text.isBlank()) {
            throw Refusal.usage(option + " '" + file + "' holds a password, but is empty. Write one line.");
        }
        if (text.lines().count() > 1) {
            throw Refusal.usage(option + " '" + file + "' holds one line with a password, but has "
                    + text.lines().count() + " lines.");
        }
        return text;
    }
}
