package dev.ackademy.jail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file or folder of this host that a jail shows, read-only, under a name of its own. */
record Bind(Path outside, String inside) {

    static Bind same(Path path) {
        return new Bind(path, path.toString());
    }

    /** Those of the paths that this host has. */
    static List<Bind> sameIfThere(Stream<Path> paths) {
        return paths.filter(Files::exists).map(Bind::same).toList();
    }
}
