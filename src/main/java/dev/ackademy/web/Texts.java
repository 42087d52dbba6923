package dev.ackademy.web;

import dev.ackademy.kit.UiLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every text of the site's own in every language, read once from {@code messages/<tag>.properties} (UTF-8). Loading fails
 * when a bundle lacks a key that another has, so no page can fall back to a foreign language.
 *
 * <p>A text with {@code {0}} in it is a {@link MessageFormat}: numbers come out in the reader's form, and a plural is a
 * choice, {@code {0,choice,1#one check|1<{0} checks}}. Any other text is taken as it stands, so texts for scripts may hold
 * {@code {name}}. A straight apostrophe would quote in a MessageFormat and is refused there; write ’.
 */
public final class Texts {
    private static final Pattern HAS_ARGUMENTS = Pattern.compile("\\{\\d");

    private final Map<UiLanguage, NavigableMap<String, String>> bundles;

    private Texts(Map<UiLanguage, NavigableMap<String, String>> bundles) {
        this.bundles = bundles;
    }

    /** @throws IllegalStateException naming every key that is missing, doubled or cannot be read */
    public static Texts load() {
        Map<UiLanguage, String> sources = new EnumMap<>(UiLanguage.class);
        for (UiLanguage language : UiLanguage.values()) {
            sources.put(language, "/messages/" + language.tag() + ".properties");
        }
        Map<UiLanguage, NavigableMap<String, String>> bundles = new EnumMap<>(UiLanguage.class);
        sources.forEach((language, resource) -> {
            try (InputStream bytes = Texts.class.getResourceAsStream(resource)) {
                if (bytes == null) {
                    throw new IllegalStateException("The class path has no " + resource + ".");
                }
                bundles.put(language, Bundle.read(resource, new InputStreamReader(bytes, StandardCharsets.UTF_8)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read " + resource, unreadable);
            }
        });
        return of(bundles);
    }

    /** From bundles as they would stand in files, for tests. */
    static Texts read(Map<UiLanguage, ? extends Reader> bundles) throws IOException {
        Map<UiLanguage, NavigableMap<String, String>> read = new EnumMap<>(UiLanguage.class);
        for (Map.Entry<UiLanguage, ? extends Reader> bundle : bundles.entrySet()) {
            read.put(bundle.getKey(), Bundle.read(bundle.getKey().tag() + ".properties", bundle.getValue()));
        }
        return of(read);
    }

    private static Texts of(Map<UiLanguage, NavigableMap<String, String>> bundles) {
        TreeSet<String> everyKey = new TreeSet<>();
        bundles.values().forEach(bundle -> everyKey.addAll(bundle.keySet()));
        StringBuilder wrong = new StringBuilder();
        for (UiLanguage language : UiLanguage.values()) {
            Map<String, String> bundle = bundles.getOrDefault(language, new TreeMap<>());
            for (String key : everyKey) {
                String flaw = flaw(bundle.get(key), language);
                if (!flaw.isEmpty()) {
                    wrong.append("\n  ")
                            .append(language.tag())
                            .append(": ")
                            .append(key)
                            .append(' ')
                            .append(flaw);
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("The message bundles need mending:" + wrong);
        }
        return new Texts(bundles);
    }

    private static String flaw(@Nullable String text, UiLanguage language) {
        if (text == null) {
            return "is missing";
        }
        if (!HAS_ARGUMENTS.matcher(text).find()) {
            return text.isBlank() ? "is empty" : "";
        }
        if (text.indexOf('\'') >= 0) {
            return "has a straight apostrophe; write ’";
        }
        try {
            new MessageFormat(text, language.locale());
            return "";
        } catch (IllegalArgumentException broken) {
            return "cannot be read: " + broken.getMessage();
        }
    }

    public Words in(UiLanguage language) {
        return new Words(this, language);
    }

    /** @throws IllegalArgumentException when there is no such key: a fault of ours, never of the content */
    public String text(UiLanguage language, String key, @Nullable Object... arguments) {
        String text = bundle(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text is called '" + key + "'.");
        }
        return HAS_ARGUMENTS.matcher(text).find() ? new MessageFormat(text, language.locale()).format(arguments) : text;
    }

    Map<String, String> under(UiLanguage language, String prefix) {
        Map<String, String> found = new TreeMap<>();
        bundle(language).tailMap(prefix).forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), text);
            }
        });
        return found;
    }

    /** The bundle of a language, for comparing. */
    NavigableMap<String, String> bundle(UiLanguage language) {
        NavigableMap<String, String> bundle = bundles.get(language);
        if (bundle == null) {
            throw new IllegalStateException("no bundle for " + language);
        }
        return bundle;
    }
}
