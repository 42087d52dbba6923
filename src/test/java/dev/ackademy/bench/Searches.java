package dev.ackademy.bench;

import dev.ackademy.author.Writing;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.search.CoursePassages;
import dev.ackademy.search.Found;
import dev.ackademy.search.Passage;
import dev.ackademy.search.Search;
import dev.ackademy.web.Texts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Building the indexes, and one question after the other, in a course as large as sixty lessons with their tasks. */
final class Searches {
    private static final int LESSONS = 60;
    private static final int TIMES = 40;
    /** Rounds before anything counts, in which the compiler gets to know the code. */
    private static final int WARM = 10;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<String> ASKED = List.of(
            "room",
            "skip the sender",
            "namspace",
            "acknowlegement of a mesage",
            "who hears what in a room when the sender leaves",
            "enter_room",
            "socket.to",
            "n",
            "룸",
            "방 나누기",
            "네임스패이스",
            "보낸 사람 빼기",
            "salas",
            "conexion",
            "espacio de nombre");

    private Searches() {}

    static void measure() throws Exception {
        Problems problems = new Problems();
        Writing writing = Writing.read(Path.of("."), Texts.load(), problems);
        Bench.title("Searching " + LESSONS + " lessons and as many copies of every task");
        Figures building = new Figures("All three indexes", "ms");
        long start = System.nanoTime();
        Search search = new Search(language -> copies(writing, language));
        building.addNanos(System.nanoTime() - start);
        Bench.say(building);
        for (UiLanguage language : UiLanguage.values()) {
            Figures page = new Figures(language.ownName() + ": the page of results", "ms");
            Figures field = new Figures(language.ownName() + ": as one types", "ms");
            Figures busy = new Figures(language.ownName() + ": processor time of the page", "ms");
            for (int i = 0; i < TIMES; i++) {
                for (String typed : ASKED) {
                    long before = THREADS.getCurrentThreadCpuTime();
                    time(search, language, typed, 20, 3, i < WARM ? new Figures("", "") : page);
                    if (i >= WARM) {
                        busy.addNanos(THREADS.getCurrentThreadCpuTime() - before);
                    }
                    time(search, language, typed, 7, 1, i < WARM ? new Figures("", "") : field);
                }
            }
            Bench.say(page + page.p99());
            Bench.say(field + field.p99());
            Bench.say(busy + busy.p99());
        }
    }

    private static void time(
            Search search, UiLanguage language, String typed, int pages, int sections, Figures figures) {
        long start = System.nanoTime();
        Found found = search.find(language, typed, pages, sections);
        figures.addNanos(System.nanoTime() - start);
        if (found.results().size() > pages) {
            throw new IllegalStateException("more than was asked for");
        }
    }

    private static List<Passage> copies(Writing writing, UiLanguage language) {
        List<Passage> one = CoursePassages.of(writing.lessons().orElseThrow(), writing.exercises(), language);
        int published = writing.lessons().orElseThrow().published().size();
        List<Passage> all = new ArrayList<>();
        for (int copy = 0; copy < LESSONS / published; copy++) {
            for (Passage passage : one) {
                all.add(new Passage(
                        passage.kind(),
                        passage.path() + "-" + copy,
                        passage.title(),
                        passage.anchor(),
                        passage.heading(),
                        passage.text() + " " + copy,
                        passage.code(),
                        passage.tags()));
            }
        }
        return all;
    }
}
