package dev.ackademy.bench;

import dev.ackademy.insight.BusyDesk;
import dev.ackademy.store.Engine;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the instructors' desk asks the database for, with 50,000 submissions of 5,000 people in it. */
final class Desks {
    private static final int SUBMISSIONS = 50_000;
    private static final int PEOPLE = 5_000;
    private static final int TIMES = 30;
    private static final int WARM = 5;

    private Desks() {}

    static void measure() throws Exception {
        for (Engine engine : Engine.values()) {
            Bench.title("The desk on " + engine + ", " + SUBMISSIONS + " submissions");
            Path folder = Files.createTempDirectory("ackademy-bench");
            try (BusyDesk desk = new BusyDesk(engine.freshUrl(folder), SUBMISSIONS, PEOPLE)) {
                Bench.say(times("Overview, all the time", () -> desk.overview(true)));
                Bench.say(times("Overview, 7 days", () -> desk.overview(false)));
                Bench.say(times("One exercise, all the time", desk::exercise));
            } finally {
                Bench.delete(folder);
            }
        }
    }

    private static Figures times(String what, Runnable asked) {
        Figures figures = new Figures(what, "ms");
        for (int i = 0; i < WARM + TIMES; i++) {
            long start = System.nanoTime();
            asked.run();
            if (i >= WARM) {
                figures.addNanos(System.nanoTime() - start);
            }
        }
        return figures;
    }
}
