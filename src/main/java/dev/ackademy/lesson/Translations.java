package dev.ackademy.lesson;

import dev.ackademy.kit.Problems;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.markdown.Rendered;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares a lesson's texts: same sections, same code blocks, same live pieces, in the same order in every language. */
final class Translations {
    private Translations() {}

    /** English is the measure, because it is written first. */
    static void compare(Path folder, Map<UiLanguage, LessonText> texts, Problems problems) {
        LessonText english = texts.get(UiLanguage.EN);
        if (english == null) {
            return;
        }
        texts.forEach((language, text) -> {
            if (language != UiLanguage.EN) {
                Path file = folder.resolve(language.tag() + ".md");
                same(file, "section ids", Translations::ids, english, text, problems);
                same(file, "code blocks", Translations::code, english, text, problems);
                same(file, "proved statements", Rendered::claims, english, text, problems);
                same(file, "live pieces", Rendered::pieces, english, text, problems);
            }
        });
    }

    private static void same(
            Path file,
            String what,
            Function<Rendered, List<String>> read,
            LessonText english,
            LessonText other,
            Problems problems) {
        List<String> expected = read.apply(english.body());
        List<String> found = read.apply(other.body());
        if (!expected.equals(found)) {
            problems.add(
                    file,
                    0,
                    "The " + what + " differ from en.md: " + firstDifference(expected, found) + ".",
                    "Give every language the same ones in the same order.");
        }
    }

    private static String firstDifference(List<String> expected, List<String> found) {
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            @Nullable String there = i < expected.size() ? expected.get(i) : null;
            @Nullable String here = i < found.size() ? found.get(i) : null;
            if (there == null || !there.equals(here)) {
                return "number " + (i + 1) + " is " + quoted(there) + " there and " + quoted(here) + " here";
            }
        }
        return "nothing";
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "missing" : "'" + text + "'";
    }

    private static List<String> ids(Rendered body) {
        return body.sections().stream().map(Rendered.Section::id).toList();
    }

    private static List<String> code(Rendered body) {
        return body.blocks().stream().map(Rendered.CodeBlock::language).toList();
    }
}
