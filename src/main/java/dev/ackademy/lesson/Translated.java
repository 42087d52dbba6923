package dev.ackademy.lesson;

import dev.ackademy.content.YamlMap;
import dev.ackademy.kit.UiLanguage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A short text in every language of the site. */
public record Translated(Map<UiLanguage, String> texts) {
    public Translated {
        texts = Map.copyOf(texts);
        if (texts.size() != UiLanguage.values().length) {
            throw new IllegalArgumentException(
                    "a translated text has every language, but this one has " + texts.keySet());
        }
    }

    public String in(UiLanguage language) {
        return Optional.ofNullable(texts.get(language)).orElseThrow();
    }

    /** Reads {@code key: {en: …, ko: …, es: …}}; a language that is missing is reported and stays empty. */
    static Translated read(YamlMap parent, String key) {
        return parent.map(key).map(Translated::of).orElseGet(Translated::blank);
    }

    static Translated of(YamlMap map) {
        map.allowOnly(Arrays.stream(UiLanguage.values()).map(UiLanguage::tag).toArray(String[]::new));
        Map<UiLanguage, String> texts = new EnumMap<>(UiLanguage.class);
        for (UiLanguage language : UiLanguage.values()) {
            texts.put(language, map.text(language.tag()));
        }
        return new Translated(texts);
    }

    private static Translated blank() {
        Map<UiLanguage, String> texts = new EnumMap<>(UiLanguage.class);
        for (UiLanguage language : UiLanguage.values()) {
            texts.put(language, "");
        }
        return new Translated(texts);
    }
}
