package dev.ackademy.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A lesson's page from the site and the same bytes from nginx, in turns, as fast as each can; then the site alone at half of
 * its best, at a steady rate. On a machine with few processors the load generator takes its part from both.
 */
final class Pages {
    private static final String LESSON = "/en/tracks/socketio-core/room-and-namespace";
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 5;
    private static final Duration TO_WARM_UP = Duration.ofSeconds(15);
    private static final Duration TO_MEASURE = Duration.ofSeconds(6);

    private Pages() {}

    static void measure() throws Exception {
        Optional<Path> program = program("nginx");
        if (program.isEmpty() || program("wrk").isEmpty()) {
            Bench.say(
                    "The bench 'pages' compares with nginx and drives both with wrk, and this machine lacks one of them."
                            + " On Debian or Ubuntu: apt-get install nginx-light wrk");
            return;
        }
        Path folder = Files.createTempDirectory("ackademy-bench");
        try (ServerProcess site = ServerProcess.site(folder.resolve("data"))) {
            copy(site.port(), folder);
            try (Nginx nginx = Nginx.serving(program.get(), folder)) {
                double best = sideBySide(
                        "http://127.0.0.1:" + site.port() + LESSON,
                        "http://127.0.0.1:" + nginx.port() + "/lesson.html");
                steady(site.port(), best / 2);
            }
        } finally {
            Bench.delete(folder);
        }
    }

    /** Debian puts nginx where only root looks. */
    private static Optional<Path> program(String name) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What the site sends becomes a file, plain and compressed. */
    private static void copy(int port, Path folder) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder lesson = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + LESSON));
            client.send(lesson.build(), HttpResponse.BodyHandlers.ofFile(folder.resolve("lesson.html")));
            client.send(
                    lesson.header("Accept-Encoding", "gzip").build(),
                    HttpResponse.BodyHandlers.ofFile(folder.resolve("lesson.html.gz")));
        }
    }

    private static double sideBySide(String site, String nginx) throws IOException, InterruptedException {
        Figures ours = new Figures("site, lesson page", "/s");
        Figures theirs = new Figures("nginx, the same bytes", "/s");
        Figures ratio = new Figures("site's part of nginx", "%");
        Wrk.rate(site, CONNECTIONS, TO_WARM_UP);
        Bench.title("A lesson's page, answers a second over " + CONNECTIONS + " connections");
        for (int round = 0; round < ROUNDS; round++) {
            double our = Wrk.rate(site, CONNECTIONS, TO_MEASURE);
            double their = Wrk.rate(nginx, CONNECTIONS, TO_MEASURE);
            ours.add(our);
            theirs.add(their);
            ratio.add(100 * our / their);
        }
        Bench.say(ours);
        Bench.say(theirs);
        Bench.say(ratio);
        Bench.say(String.format(Locale.ROOT, "the site answers %.2f of nginx's (at least 0.50)", ratio.median() / 100));
        return ours.median();
    }

    private static void steady(int port, double rate) throws IOException, InterruptedException {
        SteadyLoad load = new SteadyLoad(port, LESSON, CONNECTIONS);
        load.run(rate, TO_WARM_UP);
        Figures middle = new Figures("p50", "ms");
        Figures slow = new Figures("p99 (under 20)", "ms");
        Bench.title(String.format(Locale.ROOT, "The site at %.0f requests a second, half of its best", rate));
        for (int round = 0; round < ROUNDS; round++) {
            SteadyLoad.Times times = load.run(rate, TO_MEASURE);
            middle.addNanos(times.at(0.5).toNanos());
            slow.addNanos(times.at(0.99).toNanos());
        }
        Bench.say(middle);
        Bench.say(slow);
    }
}
