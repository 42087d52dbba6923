package dev.ackademy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ackademy.kit.UiLanguage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z0-9.\\-]+)");

    private final Texts texts = Texts.load();

    @Test
    void every_text_takes_the_same_arguments_in_every_language() {
        for (String key : texts.bundle(UiLanguage.EN).keySet()) {
            for (UiLanguage language : UiLanguage.values()) {
                assertThat(arguments(language, key))
                        .as("%s in %s", key, language)
                        .isEqualTo(arguments(UiLanguage.EN, key));
            }
        }
    }

    @Test
    void only_korean_is_written_in_hangul() {
        texts.bundle(UiLanguage.EN).values().forEach(text -> assertThat(text).doesNotContainPattern(HANGUL));
        texts.bundle(UiLanguage.ES).values().forEach(text -> assertThat(text).doesNotContainPattern(HANGUL));
    }

    /** What stays the same on purpose: names, and numbers with a unit. */
    @Test
    void a_text_with_words_in_it_is_translated() {
        Pattern englishWords = Pattern.compile("[a-z]{4,} [a-z]{3,}");
        texts.bundle(UiLanguage.EN).forEach((key, english) -> {
            if (englishWords.matcher(english).find()) {
                assertThat(texts.bundle(UiLanguage.KO).get(key)).as("ko " + key).isNotEqualTo(english);
                assertThat(texts.bundle(UiLanguage.ES).get(key)).as("es " + key).isNotEqualTo(english);
            }
        });
    }

    @Test
    void every_text_that_a_template_asks_for_exists() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template :
                    templates.filter(file -> file.toString().endsWith(".html")).toList()) {
                List<String> asked = IN_TEMPLATE
                        .matcher(Files.readString(template))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList();
                assertThat(texts.bundle(UiLanguage.EN).keySet())
                        .as(template.toString())
                        .containsAll(
                                asked.stream().filter(key -> !key.endsWith(".")).toList());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | 1    | one lesson
            EN | 2    | 2 lessons
            KO | 1    | 레슨 1개
            ES | 1234 | 1.234 lecciones
            EN | 1234 | 1,234 lessons
            """)
    void plurals_and_numbers_have_the_readers_form(UiLanguage language, int count, String expected) {
        assertThat(texts.text(language, "tag.count", count)).isEqualTo(expected);
    }

    @Test
    void a_missing_key_stops_the_start_and_is_named() {
        assertThatThrownBy(() -> read("a=1\nb=2", "a=1\nb=2", "a=1")).hasMessageContaining("es: b is missing");
    }

    @Test
    void a_missing_language_stops_the_start() {
        assertThatThrownBy(() -> Texts.read(Map.of(UiLanguage.EN, new StringReader("a=1"))))
                .hasMessageContaining("ko: a is missing")
                .hasMessageContaining("es: a is missing");
    }

    @Test
    void a_doubled_key_stops_the_start() {
        assertThatThrownBy(() -> read("a=1\na=2", "a=1", "a=1")).hasMessageContaining("'a' stands twice");
    }

    @Test
    void a_pattern_that_would_swallow_an_apostrophe_stops_the_start() {
        assertThatThrownBy(() -> read("a={0} isn't", "a={0}", "a={0}")).hasMessageContaining("en: a has a straight");
    }

    @Test
    void a_broken_pattern_stops_the_start() {
        assertThatThrownBy(() -> read("a={0", "a={0}", "a={0}")).hasMessageContaining("en: a cannot be read");
    }

    @Test
    void a_text_for_a_script_keeps_its_own_braces() throws IOException {
        Texts read = read("s.a={name} isn't here", "s.a={name}", "s.a={name}");
        assertThat(read.text(UiLanguage.EN, "s.a")).isEqualTo("{name} isn't here");
        assertThat(read.in(UiLanguage.EN).under("s.")).containsExactly(Map.entry("a", "{name} isn't here"));
    }

    @Test
    void an_unknown_key_is_our_fault() {
        assertThatThrownBy(() -> texts.text(UiLanguage.EN, "no.such.key")).hasMessageContaining("no.such.key");
    }

    private static Texts read(String en, String ko, String es) throws IOException {
        return Texts.read(Map.of(
                UiLanguage.EN, new StringReader(en),
                UiLanguage.KO, new StringReader(ko),
                UiLanguage.ES, new StringReader(es)));
    }

    private Set<String> arguments(UiLanguage language, String key) {
        String text = texts.bundle(language).getOrDefault(key, "");
        Set<String> found = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(match -> found.add(match.group(1)));
        if (!found.isEmpty()) {
            assertThat(new MessageFormat(text, language.locale()).getFormatsByArgumentIndex())
                    .hasSizeGreaterThanOrEqualTo(found.size());
        }
        return found;
    }
}
