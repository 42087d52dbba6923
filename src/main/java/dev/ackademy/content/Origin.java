package dev.ackademy.content;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import dev.ackademy.kit.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The English that a translation was made from: {@code from/ko.md} beside {@code ko.md} holds it word for word. So a
 * section that fell behind is found, and with it what changed, without asking the history of the files.
 */
public final class Origin {
    private static final int AROUND = 1;

    private Origin() {}

    /**
     * A section whose English is another now.
     *
     * @param id of its heading; empty for the front matter and what stands before the first heading
     * @param line of the translation, counted from 1
     * @param difference of the English, then and now, as lines of a unified diff without its head
     * @param translated the section as it stands in the translation, with its heading
     */
    public record Outdated(String id, int line, List<String> difference, List<String> translated) {
        public Outdated {
            difference = List.copyOf(difference);
            translated = List.copyOf(translated);
        }
    }

    /** What the translation fell behind in; told as remarks as well. What is not pinned yet is only remarked upon. */
    public static List<Outdated> outdated(Path translation, Path english, Problems problems) {
        Path pin = pin(translation);
        if (!Files.exists(pin)) {
            problems.remark(
                    translation, 0, "Nothing says which English this was made from.", remedy(translation), List.of());
            return List.of();
        }
        Optional<SourceFile> then = SourceFile.read(pin, problems);
        Optional<SourceFile> now = SourceFile.read(english, problems);
        Optional<SourceFile> here = SourceFile.read(translation, problems);
        if (then.isEmpty()
                || now.isEmpty()
                || here.isEmpty()
                || then.get().text().equals(now.get().text())) {
            return List.of();
        }
        List<Outdated> outdated = compare(
                Sections.of(then.get().text()),
                Sections.of(now.get().text()),
                Sections.of(here.get().text()));
        for (Outdated section : outdated) {
            problems.remark(
                    translation,
                    section.line(),
                    (section.id().isEmpty() ? "The beginning" : "The section '" + section.id() + "'")
                            + " was made from another English.",
                    remedy(translation),
                    section.difference());
        }
        return outdated;
    }

    /** Sections that one of the languages lacks are an error of their own, and no business of this. */
    private static List<Outdated> compare(
            Map<String, Sections.Section> then, Map<String, Sections.Section> now, Map<String, Sections.Section> here) {
        List<Outdated> outdated = new ArrayList<>();
        now.forEach((id, section) -> {
            List<String> old = then.getOrDefault(id, Sections.Section.NONE).lines();
            Sections.Section translated = here.getOrDefault(id, Sections.Section.NONE);
            if (!old.equals(section.lines())) {
                outdated.add(new Outdated(id, translated.line(), difference(old, section.lines()), translated.lines()));
            }
        });
        return outdated;
    }

    private static List<String> difference(List<String> then, List<String> now) {
        Patch<String> patch = DiffUtils.diff(then, now);
        List<String> unified = UnifiedDiffUtils.generateUnifiedDiff("then", "now", then, patch, AROUND);
        return unified.stream().skip(2).filter(line -> !line.startsWith("@@")).toList();
    }

    /** Whether anything says which English a translation was made from. */
    public static boolean pinned(Path translation) {
        return Files.exists(pin(translation));
    }

    /** Pins the translation to the English as it is now. */
    public static void pin(Path translation, Path english) throws IOException {
        Path pin = pin(translation);
        Files.createDirectories(pin.toAbsolutePath().getParent());
        Files.copy(english, pin, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path pin(Path translation) {
        return translation.resolveSibling("from").resolve(String.valueOf(translation.getFileName()));
    }

    private static String remedy(Path translation) {
        return "Bring it up to date, then run: " + command(translation);
    }

    /** What says that a translation has caught up, to be run where the course lies. */
    public static String command(Path translation) {
        return "./ackademy check --translated " + translation;
    }
}
