package dev.ackademy.search;

import dev.ackademy.kit.UiLanguage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How one language is read: which forms are the same word, and which words mean the same here. The latter stand in
 * {@code search/<language>.txt}, a line for each meaning; nori is told the Korean ones too, so that it leaves them whole.
 */
final class Tongue {
    /** As written: {@link LetterAnalyzer}. */
    static final Analyzer LETTERS = new LetterAnalyzer();

    private final Analyzer words;
    private final Map<String, Set<String>> same;

    private Tongue(Analyzer words, Map<String, Set<String>> same) {
        this.words = words;
        this.same = same;
    }

    static Tongue of(UiLanguage language) {
        List<List<String>> lines = lines(language);
        Analyzer words = switch (language) {
            case EN -> new EnglishAnalyzer();
            case ES -> new SpanishWords();
            case KO -> korean(lines);
        };
        Map<String, Set<String>> same = new HashMap<>();
        for (List<String> line : lines) {
            Set<String> meaning = new LinkedHashSet<>();
            line.forEach(word -> meaning.addAll(tokens(words, word)));
            meaning.forEach(word ->
                    same.computeIfAbsent(word, _ -> new LinkedHashSet<>()).addAll(meaning));
        }
        return new Tongue(words, same);
    }

    /** Forms made one: {@code namespaces} and {@code namespace}, {@code 룸과} and {@code 룸}. */
    Analyzer words() {
        return words;
    }

    /** What was typed as one word, as {@link #LETTERS} writes it when each part stays whole: {@code socket}, {@code to}. */
    static List<String> letters(String word) {
        return Stream.of(word.split("[^\\p{L}\\p{N}\\p{Mn}_]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> LETTERS.normalize("", part).utf8ToString())
                .toList();
    }

    /** The word itself and those that mean the same. */
    Set<String> same(String word) {
        return same.getOrDefault(word, Set.of(word));
    }

    /** What an analyzer makes of a text, in order. */
    static List<String> tokens(Analyzer analyzer, String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory can be read", impossible);
        }
        return tokens;
    }

    private static Analyzer korean(List<List<String>> lines) {
        StringBuilder hangul = new StringBuilder();
        lines.stream()
                .flatMap(List::stream)
                .filter(word -> word.codePoints()
                        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL))
                .distinct()
                .forEach(word -> hangul.append(word).append('\n'));
        try {
            return new KoreanAnalyzer(
                    UserDictionary.open(new StringReader(hangul.toString())),
                    KoreanTokenizer.DecompoundMode.MIXED,
                    KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS,
                    false);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory can be read", impossible);
        }
    }

    private static List<List<String>> lines(UiLanguage language) {
        String name = "/search/" + language.tag() + ".txt";
        try (InputStream in = Tongue.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\\s*,\\s*")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }
}
