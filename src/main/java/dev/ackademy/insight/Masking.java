package dev.ackademy.insight;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text whatever could name somebody. A learner's server may send any words, a name or an address among
 * them. A word stays only if it is the grader's own, or if at least three people's servers said it; each other becomes …,
 * and what stands between words stays.
 */
final class Masking {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
    /** Pictures and other signs that are no words and could still be somebody's. */
    private static final Pattern SIGN = Pattern.compile("[\\p{So}\\p{Sk}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+");

    private static final Pattern GAPS = Pattern.compile("…(?:\\s*…)+");
    private static final Set<String> OF_JSON = Set.of("true", "false", "null");

    private final Set<String> known;

    /**
     * @param ours texts that the grader made
     * @param said of each person what their servers said
     */
    Masking(List<String> ours, List<List<String>> said) {
        Set<String> words = new HashSet<>(OF_JSON);
        ours.forEach(text -> words.addAll(words(text)));
        Map<String, Integer> people = new HashMap<>();
        for (List<String> one : said) {
            Set<String> of = new HashSet<>();
            one.forEach(text -> of.addAll(words(text)));
            of.forEach(word -> people.merge(word, 1, Integer::sum));
        }
        people.forEach((word, count) -> {
            if (count >= Crowd.FEWEST) {
                words.add(word);
            }
        });
        this.known = Set.copyOf(words);
    }

    String of(String text) {
        String words = WORD.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(known.contains(word.group()) ? word.group() : "…"));
        return GAPS.matcher(SIGN.matcher(words).replaceAll("…")).replaceAll("…");
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(text).results().forEach(word -> words.add(word.group()));
        return words;
    }
}
