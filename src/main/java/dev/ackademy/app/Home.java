package dev.ackademy.app;

import java.nio.file.Path;

/** Where this installation lies; the launcher says. Commands run in the folder they were called from. */
final class Home {
    private Home() {}

    private static Path folder() {
        return Path.of(System.getProperty("ackademy.home", "."));
    }

    /** The course: what the operator names, else the one beside the launcher. */
    static Path content(@org.jspecify.annotations.Nullable Path named) {
        return named != null ? named : folder();
    }

    /** What the build assembled for submissions. */
    static Path runtimes() {
        return folder().resolve("target/runtimes");
    }

    /** The database's folder, unless the operator names one. */
    static Path data(@org.jspecify.annotations.Nullable Path named) {
        return named != null ? named : folder().resolve("data");
    }
}
