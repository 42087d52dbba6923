package dev.ackademy.lesson;

import dev.ackademy.content.Yaml;
import dev.ackademy.content.YamlMap;
import dev.ackademy.content.YamlScalar;
import dev.ackademy.content.YamlValue;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.web.markdown.References;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A lesson's folder {@code code/}: the programs that its blocks are taken from, and the statements that are proved by them.
 *
 * @param files by name
 * @param claims by id: the languages for which a statement holds
 */
record LessonCode(Map<String, CodeFile> files, Map<String, Set<ProgrammingLanguage>> claims) {
    private static final String CLAIMS = "claims.yaml";

    LessonCode {
        files = Map.copyOf(files);
        claims = Map.copyOf(claims);
    }

    static LessonCode read(Path folder, Problems problems) {
        Map<String, CodeFile> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return new LessonCode(files, Map.of());
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                if (!file.endsWith(CLAIMS)) {
                    CodeFile.read(file, problems).ifPresent(code -> files.put(code.name(), code));
                }
            }
        } catch (IOException unreadable) {
            problems.add(folder, 0, "The folder cannot be read: " + unreadable.getMessage() + ".", "Check it.");
        }
        Path claims = folder.resolve(CLAIMS);
        return new LessonCode(files, Files.exists(claims) ? claims(claims, problems) : Map.of());
    }

    private static Map<String, Set<ProgrammingLanguage>> claims(Path file, Problems problems) {
        Map<String, Set<ProgrammingLanguage>> claims = new LinkedHashMap<>();
        Yaml.read(file, problems)
                .ifPresent(root -> root.maps("checks").forEach(check -> {
                    claims.put(check.text("id"), languages(check));
                }));
        return claims;
    }

    private static Set<ProgrammingLanguage> languages(YamlMap check) {
        if (check.get("languages").isEmpty()) {
            return EnumSet.copyOf(ProgrammingLanguage.SERVERS);
        }
        Set<ProgrammingLanguage> languages = EnumSet.noneOf(ProgrammingLanguage.class);
        for (YamlValue item : check.optionalItems("languages")) {
            String word = item instanceof YamlScalar scalar ? scalar.text() : "";
            ProgrammingLanguage.of(word)
                    .filter(ProgrammingLanguage.SERVERS::contains)
                    .ifPresentOrElse(
                            languages::add,
                            () -> check.report(
                                    item,
                                    "'" + Problem.cut(word) + "' is no language of a server.",
                                    "Use some of: " + names() + "."));
        }
        return languages;
    }

    private static String names() {
        return String.join(
                ", ",
                ProgrammingLanguage.SERVERS.stream()
                        .map(ProgrammingLanguage::id)
                        .toList());
    }

    /** What {@code server.js#join} names: a region of a file. */
    References.Target at(String destination) {
        List<String> parts = Arrays.asList(destination.split("#", 2));
        CodeFile file = files.get(parts.getFirst());
        if (file == null) {
            return new References.Nowhere(
                    "There is no program 'code/" + Problem.cut(parts.getFirst()) + "'.",
                    Problems.nearest(parts.getFirst(), files.keySet())
                            .map(near -> "Did you mean '" + near + "'?")
                            .orElse("Put it into this lesson's folder code/."));
        }
        String region = parts.size() < 2 ? "" : parts.get(1);
        String code = file.regions().get(region);
        return code != null
                ? new References.Code(code)
                : new References.Nowhere(
                        "'" + file.name() + "' has no region '" + Problem.cut(region) + "'.",
                        Problems.nearest(region, file.regions().keySet())
                                .map(near -> "Did you mean '" + file.name() + "#" + near + "'?")
                                .orElse("Put '// region NAME' and '// endregion' around the lines to show."));
    }
}
