package dev.ackademy.web;

import dev.ackademy.kit.UiLanguage;

/**
 * What every HTML page says about itself.
 *
 * @param language the page's own
 * @param path the address after the language: empty for the home page, otherwise {@code /…}; the same in all languages
 * @param title for the window, without the site's name
 * @param description one sentence for search results and link previews; may be empty
 * @param section the entry of the main menu that is lit: {@code learn}, {@code achievements}, or empty
 */
public record Page(UiLanguage language, String path, String title, String description, String section) {
    public Page {
        if (!path.isEmpty() && !path.startsWith("/")) {
            throw new IllegalArgumentException("a path is empty or starts with '/', but this is '" + path + "'");
        }
    }

    /** This page's address. */
    public String url() {
        return url(language);
    }

    /** The same page's address in another language. */
    public String url(UiLanguage other) {
        return "/" + other.tag() + path;
    }

    /** The address of another page in this page's language. */
    public String to(String otherPath) {
        return "/" + language.tag() + otherPath;
    }
}
