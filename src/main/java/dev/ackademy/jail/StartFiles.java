package dev.ackademy.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The two files that bubblewrap needs while it starts a jail: the filter, which it reads, and what it tells about the
 * jail. Only we can read the folder. It goes when the jail has started, so a running jail leaves nothing on the disk,
 * even when this process is killed.
 */
final class StartFiles implements AutoCloseable {
    private static final Pattern CHILD = Pattern.compile("\"child-pid\":\\s*(\\d+)");

    private final Path folder;

    private StartFiles(Path folder) {
        this.folder = folder;
    }

    static StartFiles with(byte[] filter) throws IOException {
        StartFiles files = new StartFiles(Files.createTempDirectory("ackademy-jail-"));
        try {
            Files.write(files.filter(), filter);
        } catch (IOException failure) {
            files.close();
            throw failure;
        }
        return files;
    }

    Path filter() {
        return folder.resolve("filter");
    }

    Path info() {
        return folder.resolve("info");
    }

    /** A script that becomes the command, with whatever is added to it between {@code words} and {@code last}. */
    Path script(List<String> words, List<String> last) throws IOException {
        Path script = folder.resolve("start");
        Files.writeString(script, "#!/bin/sh\nexec " + quoted(words) + " \"$@\" " + quoted(last) + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }

    private static String quoted(List<String> words) {
        return words.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    /** The program, as this host numbers it. Told before the program starts. */
    long program() throws IOException {
        String told = Files.readString(info());
        Matcher child = CHILD.matcher(told);
        if (!child.find()) {
            throw new IOException("expected bubblewrap to tell a child-pid, but it told '" + told + "'");
        }
        return Long.parseLong(child.group(1));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(filter());
        Files.deleteIfExists(info());
        Files.deleteIfExists(folder.resolve("start"));
        Files.delete(folder);
    }
}
