package dev.ackademy.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What somebody typed, as words. Nothing in it is syntax, and nothing in it is refused: what is too much is left out.
 *
 * @param words at most {@link #MOST_WORDS} of at most {@link #LONGEST_WORD} characters, in lower case
 * @param open whether the last word may still be going on
 */
record Question(List<String> words, boolean open) {
    static final int LONGEST = 200;
    static final int MOST_WORDS = 8;
    static final int LONGEST_WORD = 40;

    Question {
        words = List.copyOf(words);
    }

    static Question of(String typed) {
        String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        String plain = Normalizer.normalize(cut, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                // What a Korean keyboard has of a syllable that is not finished.
                .replaceAll("[\\u3131-\\u318e]+$", "")
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Co}\\p{Cn}]", " ");
        List<String> words = Stream.of(plain.split("[\\s\"'“”‘’«»()\\[\\]{}<>,;¿?¡!|*~^&]+"))
                .map(word -> word.replaceAll("^[.:/-]+|[.:/-]+$", ""))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .limit(MOST_WORDS)
                .toList();
        boolean open = !plain.isEmpty() && Character.isLetterOrDigit(plain.codePointBefore(plain.length()));
        return new Question(words, open);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}
