package dev.ackademy.jail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts the runtimes where the jail's user can read them. A checkout often lies in a home that is closed to others; a
 * copy then goes to a folder named after its content, so it is made once per build, and never changed.
 */
final class Staging {
    private static final Path PLACE = Path.of("/var/lib/ackademy/runtimes");

    private final Path place;

    Staging(Path place) {
        this.place = place;
    }

    static Staging usual() {
        return new Staging(PLACE);
    }

    /** The folder itself where it can be read already. */
    RuntimesFolder reachable(Host host, RuntimesFolder folder) throws JailUnavailable {
        try {
            if (!host.root() || Reach.treeOpenToAll(folder.path())) {
                return folder;
            }
            return new RuntimesFolder(copy(folder.path()));
        } catch (IOException failure) {
            throw new JailUnavailable(
                    "'" + folder.path() + "' is closed to the user that submissions run as, and it could not be copied"
                            + " to '" + place + "': " + failure,
                    "Let everybody read the checkout, or make room in " + place + ".");
        }
    }

    private Path copy(Path source) throws IOException {
        Path target = place().resolve(hash(source));
        if (Files.isDirectory(target)) {
            return target;
        }
        Path unfinished = Files.createTempDirectory(target.getParent(), "unfinished-");
        try {
            copyInto(unfinished, source);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            delete(unfinished);
            if (!Files.isDirectory(target)) { // else another process was faster
                throw failure;
            }
        }
        return target;
    }

    private Path place() throws IOException {
        for (Path folder : List.of(place.getParent(), place)) {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        return place;
    }

    private static void copyInto(Path target, Path source) throws IOException {
        for (Path file : tree(source)) {
            Path copy = target.resolve(source.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
            } else {
                Files.copy(file, copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
            }
        }
    }

    private static String hash(Path source) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : tree(source)) {
                digest.update((source.relativize(file) + "\n").getBytes(StandardCharsets.UTF_8));
                if (Files.isRegularFile(file)) {
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Without npm's links to commands, which no submission runs. */
    private static List<Path> tree(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                            || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
