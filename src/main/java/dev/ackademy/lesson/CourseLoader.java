package dev.ackademy.lesson;

import dev.ackademy.kit.Problems;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Texts;
import dev.ackademy.web.markdown.Rendered;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a whole course: {@code course.yaml} and the folders {@code <track>/<lesson>} beside it. Everything that is wrong is
 * reported at once, each with file, line and remedy, so that an author mends it in one go.
 */
public final class CourseLoader {
    private final Texts texts;

    public CourseLoader(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param lessons the folder that holds course.yaml
     * @param exercises the exercises that lessons may name
     * @return the course; nothing when {@code problems} grew
     */
    public Optional<CourseCatalog> load(Path lessons, Set<Slug> exercises, Problems problems) {
        int before = problems.count();
        Optional<CourseCatalog> course = read(lessons, exercises, slug -> Optional.empty(), problems);
        return problems.count() > before ? Optional.empty() : course;
    }

    /**
     * For who is writing: what can be shown, however much else is wrong. A lesson that is broken stays as it was, or is left
     * out when it was not there.
     *
     * @param before the course as it was shown last
     * @return nothing only when course.yaml itself cannot be read
     */
    public Optional<CourseCatalog> loadWhatStands(
            Path lessons, Set<Slug> exercises, Optional<CourseCatalog> before, Problems problems) {
        return read(
                lessons,
                exercises,
                slug -> before.flatMap(course -> course.find(slug)).map(CourseCatalog.Position::lesson),
                problems);
    }

    private Optional<CourseCatalog> read(
            Path lessons, Set<Slug> exercises, Function<Slug, Optional<Lesson>> instead, Problems problems) {
        Optional<Outline> found = new OutlineLoader(problems).load(lessons.resolve("course.yaml"), exercises);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Outline outline = found.get();
        Strays.report(lessons, outline, problems);
        LessonLoader loader = new LessonLoader(outline, texts, problems);
        List<Track> tracks = new ArrayList<>();
        Map<Slug, Lesson> read = new HashMap<>();
        for (Outline.Plan plan : outline.tracks()) {
            List<Stop> stops = new ArrayList<>();
            for (Outline.Entry entry : plan.entries()) {
                switch (entry) {
                    case Outline.Planned planned -> stops.add(new Stop.Planned(planned.slug(), planned.titles()));
                    case Outline.Folder folder -> {
                        Path at = lessons.resolve(plan.slug().text())
                                .resolve(folder.slug().text());
                        if (Files.isDirectory(at)) {
                            loader.load(folder.slug(), at)
                                    .or(() -> instead.apply(folder.slug()))
                                    .ifPresent(lesson -> {
                                        stops.add(new Stop.Written(lesson));
                                        read.put(lesson.slug(), lesson);
                                    });
                        }
                    }
                }
            }
            tracks.add(new Track(plan.slug(), plan.title(), plan.summary(), stops));
        }
        loader.anchors().forEach(use -> check(use, read, problems));
        return Optional.of(new CourseCatalog(tracks, outline.tags()));
    }

    private static void check(CourseReferences.AnchorUse use, Map<Slug, Lesson> read, Problems problems) {
        Lesson lesson = read.get(use.lesson());
        if (lesson == null) {
            // Planned, or reported already: its sections are not known.
            return;
        }
        List<String> ids = lesson.in(UiLanguage.EN).body().sections().stream()
                .map(Rendered.Section::id)
                .toList();
        if (!ids.contains(use.anchor())) {
            problems.add(
                    use.file(),
                    use.line(),
                    "The lesson '" + use.lesson() + "' has no section '" + use.anchor() + "'.",
                    Problems.nearest(use.anchor(), ids)
                            .map(near -> "Did you mean '" + near + "'?")
                            .orElse("Its sections are: " + String.join(", ", ids) + "."));
        }
    }
}
