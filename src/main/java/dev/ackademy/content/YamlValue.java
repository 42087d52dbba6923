package dev.ackademy.content;

import org.jspecify.annotations.Nullable;

/** A value in a YAML file and where it stands. */
public sealed interface YamlValue permits YamlMap, YamlList, YamlScalar {
    Place place();

    /** Plain Java: maps, lists, strings, Long, Double, Boolean or null. */
    @Nullable
    Object plain();

    /** What an author would call it. */
    default String kind() {
        return switch (this) {
            case YamlMap map -> "a mapping";
            case YamlList list -> "a list";
            case YamlScalar scalar -> "'" + scalar.text() + "'";
        };
    }
}
