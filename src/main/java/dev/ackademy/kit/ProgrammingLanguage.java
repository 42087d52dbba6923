package dev.ackademy.kit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that submissions are written in, with the one file that a submission is. */
public enum ProgrammingLanguage {
    JAVASCRIPT("JavaScript", "server.js"),
    PYTHON("Python", "server.py"),
    JAVA("Java", "Server.java");

    private final String title;
    private final String fileName;

    ProgrammingLanguage(String title, String fileName) {
        this.title = title;
        this.fileName = fileName;
    }

    /** As in commands, JSON and code fences: {@code javascript}, {@code python}, {@code java}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public String fileName() {
        return fileName;
    }

    public static Optional<ProgrammingLanguage> of(String id) {
        return Arrays.stream(values())
                .filter(language -> language.id().equals(id))
                .findFirst();
    }

    /** By file extension, so {@code my-answer.py} is Python. */
    public static Optional<ProgrammingLanguage> ofFile(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".js") || name.endsWith(".mjs") || name.endsWith(".cjs")) {
            return Optional.of(JAVASCRIPT);
        }
        return name.endsWith(".py")
                ? Optional.of(PYTHON)
                : name.endsWith(".java") ? Optional.of(JAVA) : Optional.empty();
    }
}
