package dev.ackademy.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the jail's user can get at a path. Where we are not root it is ourselves, and can. */
final class Reach {
    private Reach() {}

    /** @throws JailUnavailable when a folder on the way is closed to the jail's user */
    static void check(Host host, Path path, String what) throws JailUnavailable {
        try {
            if (host.root() && !openToAll(path.toRealPath())) {
                throw new JailUnavailable(
                        what + " is in '" + path + "', where the user that submissions run as cannot get at it",
                        "Install it for all users (under /usr or /opt), or do not run Ackademy as root.");
            }
        } catch (IOException gone) {
            throw new JailUnavailable(what + " is not in '" + path + "'", "Install it again.");
        }
    }

    /** Whether everybody may walk to this real path and read what stands at it. */
    static boolean openToAll(Path path) throws IOException {
        for (Path folder = path.getParent(); folder != null; folder = folder.getParent()) {
            if (!permits(folder, PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return readable(path);
    }

    /** Whether everybody may read all that stands below this real path, and walk to it. */
    static boolean treeOpenToAll(Path path) throws IOException {
        if (!openToAll(path)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!Files.isSymbolicLink(file) && !readable(file)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean readable(Path path) throws IOException {
        return permits(path, PosixFilePermission.OTHERS_READ)
                && (!Files.isDirectory(path) || permits(path, PosixFilePermission.OTHERS_EXECUTE));
    }

    private static boolean permits(Path path, PosixFilePermission permission) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        return permissions.contains(permission);
    }
}
