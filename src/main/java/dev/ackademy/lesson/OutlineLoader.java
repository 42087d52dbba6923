package dev.ackademy.lesson;

import dev.ackademy.content.Yaml;
import dev.ackademy.content.YamlMap;
import dev.ackademy.content.YamlScalar;
import dev.ackademy.content.YamlValue;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads course.yaml: the tracks, the order of their lessons, and what readers call the tags. */
final class OutlineLoader {
    private final Problems problems;
    private final Map<Slug, Integer> trackLines = new HashMap<>();
    private final Map<Slug, Integer> lessonLines = new HashMap<>();

    OutlineLoader(Problems problems) {
        this.problems = problems;
    }

    Optional<Outline> load(Path file, Set<Slug> exercises) {
        return Yaml.read(file, problems).map(course -> {
            course.allowOnly("tracks", "tags");
            List<Outline.Plan> tracks = new ArrayList<>();
            for (YamlMap track : course.maps("tracks")) {
                track.allowOnly("slug", "title", "summary", "libraries", "lessons");
                Optional<Slug> slug = track.slug("slug");
                slug.ifPresent(known -> once("track", known, track, trackLines));
                Translated title = Translated.read(track, "title");
                Translated summary = Translated.read(track, "summary");
                List<Outline.Entry> entries = entries(track);
                slug.ifPresent(known -> tracks.add(new Outline.Plan(known, title, summary, libraries(track), entries)));
            }
            return new Outline(List.copyOf(tracks), tags(course), Set.copyOf(exercises));
        });
    }

    private List<Outline.Entry> entries(YamlMap track) {
        List<Outline.Entry> entries = new ArrayList<>();
        for (YamlValue item : track.items("lessons")) {
            int line = item.place().line();
            if (item instanceof YamlScalar scalar && Slug.isSlug(scalar.text())) {
                entries.add(new Outline.Folder(new Slug(scalar.text()), line));
            } else if (item instanceof YamlMap planned) {
                planned.allowOnly("planned", "title");
                Optional<Slug> slug = planned.slug("planned");
                Translated titles = Translated.read(planned, "title");
                slug.ifPresent(known -> entries.add(new Outline.Planned(known, titles, line)));
            } else {
                track.report(
                        item,
                        "Expected a lesson's folder or 'planned: slug' with a title, found " + item.kind() + ".",
                        "Write lower-case words joined by '-'.");
            }
        }
        entries.forEach(entry -> once("lesson", entry.slug(), track, lessonLines, entry.line()));
        return List.copyOf(entries);
    }

    private static Map<Slug, Translated> tags(YamlMap course) {
        Map<Slug, Translated> names = new LinkedHashMap<>();
        course.optionalMap("tags").ifPresent(tags -> {
            for (String key : tags.keys()) {
                if (Slug.isSlug(key)) {
                    names.put(new Slug(key), Translated.read(tags, key));
                } else {
                    tags.report(
                            tags.get(key).orElse(null),
                            "'" + key + "' is no tag.",
                            "Write lower-case words joined by '-'.");
                }
            }
        });
        return Map.copyOf(names);
    }

    private static Map<ProgrammingLanguage, String> libraries(YamlMap track) {
        Map<ProgrammingLanguage, String> libraries = new EnumMap<>(ProgrammingLanguage.class);
        track.optionalMap("libraries").ifPresent(map -> {
            map.allowOnly(Arrays.stream(ProgrammingLanguage.values())
                    .map(ProgrammingLanguage::id)
                    .toArray(String[]::new));
            map.keys()
                    .forEach(key ->
                            ProgrammingLanguage.of(key).ifPresent(language -> libraries.put(language, map.text(key))));
        });
        return libraries;
    }

    private void once(String kind, Slug slug, YamlMap at, Map<Slug, Integer> seen) {
        once(kind, slug, at, seen, at.place().line());
    }

    private void once(String kind, Slug slug, YamlMap at, Map<Slug, Integer> seen, int line) {
        Integer first = seen.putIfAbsent(slug, line);
        if (first != null) {
            problems.add(
                    at.place().file(),
                    line,
                    "The " + kind + " '" + slug + "' stands here a second time; the first is on line " + first + ".",
                    "Keep one of them.");
        }
    }
}
