package dev.ackademy.content;

import org.jspecify.annotations.Nullable;

/**
 * One word, number or sentence.
 *
 * @param text as written, without quotes
 * @param value as YAML's core schema reads it
 */
public record YamlScalar(Place place, String text, @Nullable Object value) implements YamlValue {
    @Override
    public @Nullable Object plain() {
        return value;
    }
}
