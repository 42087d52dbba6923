package dev.ackademy.jail;

import java.io.IOException;
import java.nio.file.Path;

/** The folder that the build assembles, or its copy in a place that the jail's user can read. */
record RuntimesFolder(Path path) {

    /** @throws JailUnavailable when this is not such a folder */
    static RuntimesFolder at(Path path) throws JailUnavailable {
        try {
            Path real = path.toRealPath();
            if (!real.resolve("relay/relay.py").toFile().isFile()) {
                throw notBuilt(path);
            }
            return new RuntimesFolder(real);
        } catch (IOException missing) {
            throw notBuilt(path);
        }
    }

    Path relay() {
        return path.resolve("relay/relay.py");
    }

    Path etc() {
        return path.resolve("etc");
    }

    Path of(String part) {
        return path.resolve(part);
    }

    private static JailUnavailable notBuilt(Path path) {
        return new JailUnavailable(
                "expected the assembled runtimes in '" + path + "', but they are not there",
                "Build them: mvn -B process-resources -Dquick");
    }
}
