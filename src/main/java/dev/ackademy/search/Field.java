package dev.ackademy.search;

import java.util.Arrays;
import java.util.List;

/**
 * Where a word can stand, and how much it says about a passage there. A field that ends in {@code As} holds the words as
 * written; its neighbour holds them with their forms made one.
 */
enum Field {
    TITLE(12, true),
    TITLE_AS(12, false),
    HEADING(11, true),
    HEADING_AS(11, false),
    TAGS(3, true),
    TEXT(1.2f, true),
    TEXT_AS(1.2f, false),
    CODE_AS(0.6f, false);

    private final float weight;
    private final boolean formsMadeOne;

    Field(float weight, boolean formsMadeOne) {
        this.weight = weight;
        this.formsMadeOne = formsMadeOne;
    }

    float weight() {
        return weight;
    }

    boolean formsMadeOne() {
        return formsMadeOne;
    }

    static List<Field> all(boolean formsMadeOne) {
        return Arrays.stream(values())
                .filter(field -> field.formsMadeOne == formsMadeOne)
                .toList();
    }
}
