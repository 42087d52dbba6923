package dev.ackademy.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that the build assembles, or its copy in a place that the jail's user can read.
 *
 * @param passing whether it is a copy for this process only
 */
record RuntimesFolder(Path path, boolean passing) {

    /** @throws JailUnavailable when this is not such a folder */
    static RuntimesFolder at(Path path) throws JailUnavailable {
        try {
            Path real = path.toRealPath();
            if (Files.isRegularFile(real.resolve("relay/relay.py"))) {
                return new RuntimesFolder(real, false);
            }
        } catch (IOException missing) {
            // told below
        }
        throw new JailUnavailable(
                "expected the assembled runtimes in '" + path + "', but they are not there",
                "Build them: mvn -B process-resources -Dquick");
    }

    Path relay() {
        return path.resolve("relay/relay.py");
    }

    Path outlet() {
        return path.resolve("relay/outlet.py");
    }

    Path etc() {
        return path.resolve("etc");
    }

    Path of(String part) {
        return path.resolve(part);
    }

    /** Takes a passing copy away, when no cell needs it any more. */
    void release() {
        if (passing) {
            Tree.delete(path);
        }
    }
}
