package dev.ackademy.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that submissions are written in, with the one file that a submission is. */
public enum ProgrammingLanguage {
    JAVASCRIPT("JavaScript", "server.js"),
    PYTHON("Python", "server.py"),
    JAVA("Java", "Server.java"),
    /** A module that a page loads in a real browser, not a program of its own. */
    BROWSER("JavaScript in a page", "client.js");

    /** Those whose submissions are servers, each a program of its own. */
    public static final List<ProgrammingLanguage> SERVERS = List.of(JAVASCRIPT, PYTHON, JAVA);

    private final String title;
    private final String fileName;

    ProgrammingLanguage(String title, String fileName) {
        this.title = title;
        this.fileName = fileName;
    }

    /** As in commands, JSON and code fences: {@code javascript}, {@code python}, {@code java}, {@code browser}. */
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

    /** By file extension, so {@code my-answer.py} is Python; only {@code client.js} is meant for a page. */
    public static Optional<ProgrammingLanguage> ofFile(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.equals(BROWSER.fileName) || name.endsWith("/" + BROWSER.fileName)) {
            return Optional.of(BROWSER);
        }
        if (name.endsWith(".js") || name.endsWith(".mjs") || name.endsWith(".cjs")) {
            return Optional.of(JAVASCRIPT);
        }
        return name.endsWith(".py")
                ? Optional.of(PYTHON)
                : name.endsWith(".java") ? Optional.of(JAVA) : Optional.empty();
    }
}
