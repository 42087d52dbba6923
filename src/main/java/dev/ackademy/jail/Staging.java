package dev.ackademy.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the runtimes where the jail's user can read them. A checkout often lies in a home that is closed to others; a
 * copy then goes to a folder named after its content, so it is made once per build and never changed. Where no such
 * folder can be made, the copy is for this process only.
 *
 * @param place the folder of such folders
 */
record Staging(Path place) {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);

    static Staging usual() {
        return new Staging(Path.of("/var/lib/ackademy/runtimes"));
    }

    /** The folder itself where it can be read already. */
    RuntimesFolder reachable(Host host, RuntimesFolder folder) throws JailUnavailable {
        try {
            if (!host.root() || Reach.treeOpenToAll(folder.path())) {
                return folder;
            }
        } catch (IOException failure) {
            throw unreadable(folder, failure);
        }
        try {
            return lasting(folder.path());
        } catch (IOException failure) {
            LOG.warn(
                    "the runtimes cannot be copied to {} ({}); a copy for this process must do",
                    place,
                    failure.toString());
        }
        try {
            return passing(folder.path());
        } catch (IOException failure) {
            throw unreadable(folder, failure);
        }
    }

    private RuntimesFolder lasting(Path source) throws IOException {
        makeOpen(place);
        Path open = place.toRealPath();
        if (!Reach.openToAll(open)) {
            throw new IOException("'" + place + "' is closed to others");
        }
        Path target = open.resolve(Tree.hash(source));
        if (!Files.isDirectory(target)) {
            Path unfinished = Files.createTempDirectory(open, "unfinished-");
            try {
                Tree.copy(source, unfinished);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failure) {
                Tree.delete(unfinished);
                if (!Files.isDirectory(target)) { // else another process was faster
                    throw failure;
                }
            }
        }
        return new RuntimesFolder(target, false);
    }

    private static RuntimesFolder passing(Path source) throws IOException {
        Path target = Files.createTempDirectory("ackademy-runtimes-").toRealPath();
        try {
            Tree.copy(source, target);
            if (!Reach.openToAll(target)) {
                throw new IOException("'" + target + "' is closed to others");
            }
            return new RuntimesFolder(target, true);
        } catch (IOException failure) {
            Tree.delete(target);
            throw failure;
        }
    }

    /** Makes what is missing, each folder open to all. */
    private static void makeOpen(Path folder) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path part = folder; part != null && !Files.isDirectory(part); part = part.getParent()) {
            missing.add(part);
        }
        for (Path part : missing.reversed()) {
            Files.createDirectory(part);
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private JailUnavailable unreadable(RuntimesFolder folder, IOException failure) {
        return new JailUnavailable(
                "'" + folder.path() + "' is closed to the user that submissions run as, and it could not be copied: "
                        + failure,
                "Let everybody read it (chmod -R o+rX), or make room in " + place + ".");
    }
}
