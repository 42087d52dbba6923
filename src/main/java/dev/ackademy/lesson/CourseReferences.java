package dev.ackademy.lesson;

import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.markdown.References;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves what a lesson's text points at: other lessons, exercises and the lesson's own figures and programs. */
final class CourseReferences implements References {
    private final Outline outline;
    private final UiLanguage language;
    private final Slug lesson;
    private final Path file;
    private final Map<String, FigureFile> figures;
    private final LessonCode code;
    private final List<AnchorUse> anchors = new ArrayList<>();

    CourseReferences(
            Outline outline,
            UiLanguage language,
            Slug lesson,
            Path file,
            Map<String, FigureFile> figures,
            LessonCode code) {
        this.outline = outline;
        this.language = language;
        this.lesson = lesson;
        this.file = file;
        this.figures = figures;
        this.code = code;
    }

    /** A link to a section of another lesson, to be checked when all lessons are read. */
    record AnchorUse(Path file, int line, Slug lesson, String anchor) {}

    List<AnchorUse> anchors() {
        return anchors;
    }

    @Override
    public Target named(String scheme, String name, int line) {
        int hash = name.indexOf('#');
        String slug = hash < 0 ? name : name.substring(0, hash);
        String anchor = hash < 0 ? "" : name.substring(hash + 1);
        return scheme.equals("exercise") ? exercise(name) : lesson(slug, anchor, line);
    }

    private Target lesson(String text, String anchor, int line) {
        if (!Slug.isSlug(text) || !outline.knows(new Slug(text))) {
            return nowhere("lesson", text, outline.lessonSlugs());
        }
        Slug slug = new Slug(text);
        if (!anchor.isEmpty()) {
            anchors.add(new AnchorUse(file, line, slug, anchor));
        }
        return new Address("/" + language.tag() + outline.pathOf(slug)
                + (anchor.isEmpty() || outline.planned(slug) ? "" : "#" + anchor));
    }

    private Target exercise(String text) {
        if (!Slug.isSlug(text) || !outline.exercises().contains(new Slug(text))) {
            return nowhere(
                    "exercise",
                    text,
                    outline.exercises().stream().map(Slug::text).toList());
        }
        return new Address("/" + language.tag() + "/exercises/" + text);
    }

    private static Target nowhere(String kind, String text, Collection<String> known) {
        return new Nowhere(
                "There is no " + kind + " '" + Problem.cut(text) + "'.",
                Problems.nearest(text, known)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Write it, plan it in course.yaml, or take the link out."));
    }

    @Override
    public Target code(String destination) {
        return code.at(destination);
    }

    @Override
    public boolean codeRuns() {
        return true;
    }

    @Override
    public Optional<String> proof(String claim) {
        return Optional.ofNullable(code.claims().get(claim)).map(languages -> outline.libraries(lesson, languages));
    }

    @Override
    public Target picture(String destination) {
        String name = destination.startsWith("figures/") ? destination.substring("figures/".length()) : "";
        FigureFile figure = figures.get(name);
        if (figure == null) {
            return new Nowhere(
                    "There is no figure '" + Problem.cut(destination) + "'.",
                    Problems.nearest(name, figures.keySet())
                            .map(near -> "Did you mean 'figures/" + near + "'?")
                            .orElse("Put the file into this lesson's folder figures/, and point to figures/NAME."));
        }
        String url = "/figures/" + lesson + "/" + name + "?v=" + figure.version();
        return new Picture(url, figure.width(), figure.height());
    }
}
