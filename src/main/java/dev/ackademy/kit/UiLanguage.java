package dev.ackademy.kit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that the site is written in. Its tag stands in addresses, file names and {@code lang} attributes. */
public enum UiLanguage {
    EN("en", "English"),
    KO("ko", "한국어"),
    ES("es", "Español");

    private final String tag;
    private final String ownName;

    UiLanguage(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** BCP 47, two letters. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public static Optional<UiLanguage> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }
}
