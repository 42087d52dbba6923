package dev.ackademy.web;

import dev.ackademy.kit.UiLanguage;
import java.util.Map;

/** The site's texts in one language. */
public record Words(Texts texts, UiLanguage language) {

    /** The text with its {@code {0}}, {@code {1}} … filled in. */
    public String say(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    /** All texts whose key starts with {@code prefix}, unfilled, for a script to use; keys come without the prefix. */
    public Map<String, String> under(String prefix) {
        return texts.under(language, prefix);
    }
}
