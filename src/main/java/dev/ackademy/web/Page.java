package dev.ackademy.web;

import dev.ackademy.kit.UiLanguage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What every HTML page says about itself.
 *
 * @param language the page's own
 * @param path the address after the language: empty for the home page, otherwise {@code /…}; the same in all languages
 * @param title for the window, without the site's name
 * @param description one sentence for search results and link previews; may be empty
 * @param section the entry of the main menu that is lit: {@code learn}, {@code achievements}, or empty
 * @param query what follows the path, from {@code ?} on; kept when the language is changed; may be empty
 * @param listed whether search engines may show it; not so what is one learner's, or no page of its own
 * @param picture the path of a picture for link previews, 1200 by 630 pixels; empty for the site's own
 */
public record Page(
        UiLanguage language,
        String path,
        String title,
        String description,
        String section,
        String query,
        boolean listed,
        String picture) {
    public Page {
        if (!path.isEmpty() && !path.startsWith("/")) {
            throw new IllegalArgumentException("a path is empty or starts with '/', but this is '" + path + "'");
        }
        if (!query.isEmpty() && !query.startsWith("?")) {
            throw new IllegalArgumentException("a query is empty or starts with '?', but this is '" + query + "'");
        }
    }

    public Page(UiLanguage language, String path, String title, String description, String section) {
        this(language, path, title, description, section, "", true, "");
    }

    /** The same page with a parameter in its address; without it when the value is empty. */
    public Page asking(String name, String value) {
        String asked = value.isEmpty() ? "" : "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return new Page(language, path, title, description, section, asked, listed, picture);
    }

    /** The same page, which search engines are asked not to show. */
    public Page unlisted() {
        return new Page(language, path, title, description, section, query, false, picture);
    }

    /** The same page with a picture of its own. */
    public Page pictured(String picturePath) {
        return new Page(language, path, title, description, section, query, listed, picturePath);
    }

    /** This page's address. */
    public String url() {
        return url(language);
    }

    /** The same page's address in another language. */
    public String url(UiLanguage other) {
        return "/" + other.tag() + path;
    }

    /** Likewise, with what was asked of it. */
    public String switched(UiLanguage other) {
        return url(other) + query;
    }

    /** The address of another page in this page's language. */
    public String to(String otherPath) {
        return "/" + language.tag() + otherPath;
    }
}
