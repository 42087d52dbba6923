package dev.ackademy.lesson;

import dev.ackademy.content.FrontMatter;
import dev.ackademy.content.Origin;
import dev.ackademy.content.Yaml;
import dev.ackademy.content.YamlMap;
import dev.ackademy.content.YamlScalar;
import dev.ackademy.content.YamlValue;
import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Texts;
import dev.ackademy.web.markdown.Markdown;
import dev.ackademy.web.markdown.MarkdownText;
import dev.ackademy.web.markdown.Rendered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one lesson's folder: lesson.yaml, a text in each language, figures and programs. */
final class LessonLoader {
    private static final Pattern HTTPS = Pattern.compile("https://[^\\s\"<>]+");
    private static final int LONGEST_MINUTES = 60;

    private final Outline outline;
    private final Map<UiLanguage, Markdown> markdown = new EnumMap<>(UiLanguage.class);
    private final Problems problems;
    private final List<CourseReferences.AnchorUse> anchors = new ArrayList<>();

    LessonLoader(Outline outline, Texts texts, Problems problems) {
        this.outline = outline;
        this.problems = problems;
        for (UiLanguage language : UiLanguage.values()) {
            BenchFence bench = new BenchFence(texts.in(language));
            markdown.put(
                    language,
                    new Markdown(texts.in(language), Markdown.Ids.REQUIRED, Map.of(BenchFence.LANGUAGE, bench)));
        }
    }

    /** Links to sections of other lessons that were met on the way. */
    List<CourseReferences.AnchorUse> anchors() {
        return anchors;
    }

    /**
     * The lesson, or nothing when a file in its folder cannot be shown. Texts that differ between languages can, though they
     * are problems.
     */
    Optional<Lesson> load(Slug slug, Path folder) {
        int before = problems.count();
        Optional<YamlMap> facts = Yaml.read(folder.resolve("lesson.yaml"), problems);
        Map<String, FigureFile> figures = figures(folder.resolve("figures"));
        LessonCode code = LessonCode.read(folder.resolve("code"), problems);
        Map<UiLanguage, LessonText> texts = new EnumMap<>(UiLanguage.class);
        for (UiLanguage language : UiLanguage.values()) {
            Path file = folder.resolve(language.tag() + ".md");
            FrontMatter.read(file, problems)
                    .ifPresent(source -> texts.put(language, text(slug, language, source, figures, code)));
        }
        Optional<Lesson> lesson = facts.flatMap(map -> lesson(slug, map, texts, figures, code, before));
        Translations.compare(folder, texts, problems);
        return lesson;
    }

    private Optional<Lesson> lesson(
            Slug slug,
            YamlMap map,
            Map<UiLanguage, LessonText> texts,
            Map<String, FigureFile> figures,
            LessonCode code,
            int before) {
        map.allowOnly("status", "created", "updated", "tags", "exercises");
        Optional<LessonStatus> status = map.oneOf("status", LessonStatus::of, LessonStatus.ids());
        Optional<LocalDate> created = date(map, "created");
        Optional<LocalDate> updated = date(map, "updated");
        if (created.isPresent() && updated.isPresent() && updated.get().isBefore(created.get())) {
            map.report(map.get("updated").orElse(null), "'updated' is before 'created'.", "Mend the dates.");
        }
        List<Slug> tags = map.slugs("tags");
        if (!outline.tags().isEmpty()) {
            known(map, "tags", tags, "tag", outline.tags().keySet(), "Name it under 'tags' in course.yaml.");
        }
        List<Slug> exercises = map.slugs("exercises");
        known(map, "exercises", exercises, "exercise", outline.exercises(), "Write it, or take it out.");
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new Lesson(
                        slug,
                        status.orElseThrow(),
                        created.orElseThrow(),
                        updated.orElseThrow(),
                        tags,
                        exercises,
                        texts,
                        figures,
                        code.claims()));
    }

    private static void known(
            YamlMap map, String key, List<Slug> named, String kind, Collection<Slug> known, String remedy) {
        for (Slug slug : named) {
            if (!known.contains(slug)) {
                map.report(
                        map.get(key).orElse(null),
                        "There is no " + kind + " '" + slug + "'.",
                        Problems.nearest(
                                        slug.text(),
                                        known.stream().map(Slug::text).toList())
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse(remedy));
            }
        }
        if (named.stream().distinct().count() < named.size()) {
            map.report(map.get(key).orElse(null), "'" + key + "' names one twice.", "Take it out.");
        }
    }

    private static Optional<LocalDate> date(YamlMap map, String key) {
        String text = map.text(key);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException garbled) {
            map.report(
                    map.get(key).orElse(null),
                    "'" + key + "' should be a date, but is '" + Problem.cut(text) + "'.",
                    "Write year-month-day, as in 2026-11-21.");
            return Optional.empty();
        }
    }

    private LessonText text(
            Slug slug, UiLanguage language, FrontMatter source, Map<String, FigureFile> figures, LessonCode code) {
        YamlMap head = source.head();
        head.allowOnly("title", "summary", "minutes", "links");
        CourseReferences references = new CourseReferences(outline, language, slug, source.file(), figures, code);
        MarkdownText body = new MarkdownText(source.file(), source.bodyLine(), source.body());
        Rendered rendered = Optional.ofNullable(markdown.get(language))
                .orElseThrow()
                .render(body, references, originals(slug, language, source.file()), problems);
        anchors.addAll(references.anchors());
        return new LessonText(
                head.text("title"),
                head.text("summary"),
                head.number("minutes", 1, LONGEST_MINUTES),
                links(head),
                rendered);
    }

    /** Where to read what a translation does not say yet. */
    private Map<String, String> originals(Slug slug, UiLanguage language, Path file) {
        if (language == UiLanguage.EN) {
            return Map.of();
        }
        String address = "/" + UiLanguage.EN.tag() + outline.pathOf(slug);
        Map<String, String> originals = new HashMap<>();
        for (Origin.Outdated section :
                Origin.outdated(file, file.resolveSibling(UiLanguage.EN.tag() + ".md"), problems)) {
            originals.put(section.id(), address + (section.id().isEmpty() ? "" : "#" + section.id()));
        }
        return originals;
    }

    private static List<ExternalLink> links(YamlMap head) {
        List<ExternalLink> links = new ArrayList<>();
        for (YamlValue item : head.optionalItems("links")) {
            if (!(item instanceof YamlMap link)) {
                head.report(item, "Expected a title and a url, found " + item.kind() + ".", "Write both.");
                continue;
            }
            link.allowOnly("title", "url");
            String url = link.text("url");
            if (!url.isEmpty() && !HTTPS.matcher(url).matches()) {
                link.report(
                        link.get("url").filter(YamlScalar.class::isInstance).orElse(null),
                        "'" + Problem.cut(url) + "' is no address of the web.",
                        "Start it with https://.");
            }
            links.add(new ExternalLink(link.text("title"), url));
        }
        return links;
    }

    private Map<String, FigureFile> figures(Path folder) {
        Map<String, FigureFile> figures = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return figures;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                FigureFile.read(file, problems).ifPresent(figure -> figures.put(figure.name(), figure));
            }
        } catch (IOException unreadable) {
            problems.add(folder, 0, "The folder cannot be read: " + unreadable.getMessage() + ".", "Check it.");
        }
        return figures;
    }
}
