package dev.ackademy.web.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that a code block can be in. */
enum CodeLanguage {
    JAVASCRIPT("JavaScript"),
    PYTHON("Python"),
    JAVA("Java"),
    JSON("JSON"),
    HTML("HTML"),
    HTTP("HTTP"),
    SH("Shell"),
    TEXT("Text");

    private final String title;

    CodeLanguage(String title) {
        this.title = title;
    }

    /** As it stands behind a fence. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    Grammar grammar() {
        return switch (this) {
            case JAVASCRIPT -> Grammar.JAVASCRIPT;
            case PYTHON -> Grammar.PYTHON;
            case JAVA -> Grammar.JAVA;
            case JSON -> Grammar.JSON;
            case SH -> Grammar.SHELL;
            case HTML, HTTP, TEXT -> Grammar.NONE;
        };
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(CodeLanguage::id).toList();
    }

    static Optional<CodeLanguage> of(String id) {
        return Arrays.stream(values())
                .filter(language -> language.id().equals(id))
                .findFirst();
    }
}
