package dev.ackademy.web;

import dev.ackademy.kit.UiLanguage;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of the site's languages a request is in. */
public final class Languages {
    /** A header longer than this is nobody's list of languages. */
    private static final int LONGEST_HEADER = 500;

    private Languages() {}

    /**
     * The language that the path parameter {@code lang} names.
     *
     * @throws NotFoundResponse when the site has no such language
     */
    public static UiLanguage inPath(Context context) {
        String tag = context.pathParam("lang");
        return UiLanguage.of(tag).orElseThrow(() -> new NotFoundResponse("There is no language '" + tag + "' here."));
    }

    /**
     * The language of an answer that must be given whatever the address: from the path, else from the query parameter
     * {@code lang}, else from the browser.
     */
    public static UiLanguage of(Context context) {
        String path = context.path();
        int end = path.indexOf('/', 1);
        String first = path.length() > 1 ? path.substring(1, end < 0 ? path.length() : end) : "";
        return UiLanguage.of(first)
                .or(() -> Optional.ofNullable(context.queryParam("lang")).flatMap(UiLanguage::of))
                .orElseGet(() -> preferred(context.header("Accept-Language")));
    }

    /** The best of the site's languages for an {@code Accept-Language} header (RFC 9110, 12.5.4); English when none fits. */
    static UiLanguage preferred(@Nullable String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return UiLanguage.EN;
        }
        try {
            List<Locale.LanguageRange> byWeight = Locale.LanguageRange.parse(header);
            return byWeight.stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> UiLanguage.of(
                            Locale.forLanguageTag(range.getRange()).getLanguage()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(UiLanguage.EN);
        } catch (IllegalArgumentException garbled) {
            return UiLanguage.EN;
        }
    }
}
