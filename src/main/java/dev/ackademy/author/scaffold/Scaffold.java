package dev.ackademy.author.scaffold;

import dev.ackademy.content.Origin;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a new lesson or a new exercise begins with: every file that it needs, in every language, as a draft that {@code
 * check} finds nothing wrong with. An exercise begins as a small one that works, with a grader that is proved. Nothing is
 * ever overwritten: when anything is in the way, nothing is written at all.
 */
public final class Scaffold {
    private final Path course;
    /** What is to be written, by file. */
    private final Map<Path, String> texts = new TreeMap<>();

    /** @param course the folder with lessons, exercises and graders */
    public Scaffold(Path course) {
        this.course = course;
    }

    /**
     * Writes a lesson, and its name into course.yaml: where it was planned, else at the end of its track.
     *
     * @param track where it goes; without it, where it was planned, or into the only track
     * @return the files that were written or changed
     */
    public List<Path> lesson(Slug lesson, Optional<Slug> track, LocalDate today) throws NoPlace, IOException {
        Path outline = course.resolve("lessons/course.yaml");
        List<String> lines = lines(outline);
        List<String> tracks = Listing.tracks(lines);
        String home = track.map(Slug::text)
                .or(() -> Listing.planning(lines, lesson))
                .or(() -> tracks.size() == 1 ? Optional.of(tracks.getFirst()) : Optional.empty())
                .orElseThrow(() -> new NoPlace(
                        "the course has several tracks. Say which with --track: " + String.join(", ", tracks) + "."));
        if (!tracks.contains(home)) {
            throw new NoPlace("course.yaml has no track '" + home + "'. "
                    + Problems.nearest(home, tracks)
                            .map(near -> "Did you mean '" + near + "'?")
                            .orElse("There are: " + String.join(", ", tracks) + "."));
        }
        refuseTwin(lesson);
        Path folder = course.resolve("lessons").resolve(home).resolve(lesson.text());
        refuse(folder);
        texts.put(outline, joined(Listing.withLesson(lines, home, lesson)));
        add(folder.resolve("lesson.yaml"), "lesson/lesson.yaml", lesson, Map.of("date", today.toString()));
        for (UiLanguage language : UiLanguage.values()) {
            String name = language.tag() + ".md";
            add(folder.resolve(name), "lesson/" + name, lesson, Map.of());
        }
        write();
        pin(folder, "");
        return List.copyOf(texts.keySet());
    }

    /**
     * Writes an exercise with its grader, and what the grader says.
     *
     * @param lesson the one that leads to it, which names it from then on
     * @return the files that were written or changed
     */
    public List<Path> exercise(Slug exercise, Optional<Slug> lesson) throws NoPlace, IOException {
        Path home = course.resolve("exercises").resolve(exercise.text());
        Path grader = course.resolve("graders/" + exercise + ".yaml");
        refuse(home);
        refuse(grader);
        if (lesson.isPresent()) {
            Path facts = lessonFile(lesson.get());
            texts.put(facts, joined(Listing.withExercise(lines(facts), exercise)));
        }
        String leads = lesson.map(one -> "lesson: " + one + "\n").orElse("");
        add(home.resolve("exercise.yaml"), "exercise/exercise.yaml", exercise, Map.of("lesson", leads));
        add(grader, "exercise/grader.yaml", exercise, Map.of());
        Path submissions = home.resolve("submissions");
        add(submissions.resolve("submissions.yaml"), "exercise/submissions.yaml", exercise, Map.of());
        for (UiLanguage language : UiLanguage.values()) {
            String name = "task." + language.tag() + ".md";
            add(home.resolve(name), "exercise/" + name, exercise, Map.of());
            Path messages = course.resolve("graders/messages/" + language.tag() + ".yaml");
            List<String> checks = resource("exercise/messages." + language.tag() + ".yaml")
                    .lines()
                    .toList();
            texts.put(messages, joined(Listing.withChecks(lines(messages), exercise, checks)));
        }
        for (ProgrammingLanguage language : ProgrammingLanguage.SERVERS) {
            String file = language.fileName();
            String told = "told." + language.id() + ".txt";
            add(home.resolve("starter").resolve(file), "exercise/starter/" + file, exercise, Map.of());
            add(submissions.resolve("accepted/plain/" + file), "exercise/accepted/" + file, exercise, Map.of());
            add(submissions.resolve("wrong_answer/shouts/" + file), "exercise/shouts/" + file, exercise, Map.of());
            add(submissions.resolve(told), "exercise/" + told, exercise, Map.of());
        }
        write();
        pin(home, "task.");
        return List.copyOf(texts.keySet());
    }

    /** A lesson's name is its address in one track and its key in others' links, so it exists once. */
    private void refuseTwin(Slug lesson) throws NoPlace, IOException {
        try (Stream<Path> tracks = Files.list(course.resolve("lessons"))) {
            for (Path track : tracks.sorted().toList()) {
                if (Files.isDirectory(track)) {
                    refuse(track.resolve(lesson.text()));
                }
            }
        }
    }

    private static void refuse(Path taken) throws NoPlace {
        if (Files.exists(taken)) {
            throw new NoPlace("'" + taken + "' is there already, and nothing is overwritten. Choose another name.");
        }
    }

    private Path lessonFile(Slug lesson) throws NoPlace, IOException {
        try (Stream<Path> tracks = Files.list(course.resolve("lessons"))) {
            return tracks.map(track -> track.resolve(lesson.text()).resolve("lesson.yaml"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new NoPlace(
                            "there is no lesson '" + lesson + "'. Make it first: ./ackademy new lesson " + lesson));
        }
    }

    private static List<String> lines(Path file) throws NoPlace, IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoPlace("there is no '" + file + "', so this is no course. Name its folder with --content.");
        }
        return Files.readString(file).lines().toList();
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private void add(Path file, String resource, Slug slug, Map<String, String> more) throws IOException {
        String text = resource(resource).replace("@slug@", slug.text()).replace("@title@", title(slug));
        for (Map.Entry<String, String> gap : more.entrySet()) {
            text = text.replace("@" + gap.getKey() + "@", gap.getValue());
        }
        texts.put(file, text);
    }

    private static String title(Slug slug) {
        String words = slug.text().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String resource(String name) throws IOException {
        try (InputStream bytes = Scaffold.class.getResourceAsStream("/scaffold/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("the class path has no scaffold/" + name);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write() throws IOException {
        for (Map.Entry<Path, String> file : texts.entrySet()) {
            Files.createDirectories(file.getKey().toAbsolutePath().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    /** The translations say what the English says. */
    private static void pin(Path folder, String prefix) throws IOException {
        for (UiLanguage language : UiLanguage.values()) {
            if (language != UiLanguage.EN) {
                Origin.pin(
                        folder.resolve(prefix + language.tag() + ".md"),
                        folder.resolve(prefix + UiLanguage.EN.tag() + ".md"));
            }
        }
    }
}
