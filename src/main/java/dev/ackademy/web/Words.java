package dev.ackademy.web;

import dev.ackademy.kit.UiLanguage;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Map;

/** The site's texts in one language. */
public record Words(Texts texts, UiLanguage language) {

    /** The text with its {@code {0}}, {@code {1}} … filled in. */
    public String say(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    /** A day as readers of the language write it, such as {@code 21 November 2026}; in UTC. */
    public String day(Instant instant) {
        return day(instant, ZoneOffset.UTC);
    }

    /** The day that it was in a time zone. */
    public String day(Instant instant, ZoneId zone) {
        return written(new DateTimeFormatterBuilder().appendLocalized(FormatStyle.LONG, null), instant, zone);
    }

    /** A day and a time of it; in UTC. */
    public String moment(Instant instant) {
        return written(
                new DateTimeFormatterBuilder().appendLocalized(FormatStyle.LONG, FormatStyle.SHORT),
                instant,
                ZoneOffset.UTC);
    }

    private String written(DateTimeFormatterBuilder format, Instant instant, ZoneId zone) {
        return format.toFormatter(language.locale()).format(instant.atZone(zone));
    }

    /** All texts whose key starts with {@code prefix}, unfilled, for a script to use; keys come without the prefix. */
    public Map<String, String> under(String prefix) {
        return texts.under(language, prefix);
    }
}
