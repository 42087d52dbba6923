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
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A lesson's page from the site and the same bytes from nginx, in turns: as fast as each can, then both at half of the
 * site's best, at a steady rate. On a machine with few processors the load generator takes its part from both.
 */
final class Pages {
    private static final String LESSON = "/en/tracks/socketio-core/room-and-namespace";
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 5;
    private static final Duration TO_WARM_UP = Duration.ofSeconds(10);
    private static final Duration TO_MEASURE = Duration.ofSeconds(5);

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
                Side ours = new Side("site", site.port(), LESSON, site::computed);
                Side theirs = new Side("nginx", nginx.port(), "/lesson.html", nginx::computed);
                Wrk.rate("http://127.0.0.1:" + site.port() + LESSON, CONNECTIONS, TO_WARM_UP);
                steady(ours, theirs, sideBySide(ours, theirs) / 2);
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

    /** One of the two, and what was measured of it. */
    private static final class Side {
        private final int port;
        private final String path;
        private final Supplier<Duration> computed;
        private final Figures rate;
        private final Figures cost;
        private final Figures middle;
        private final Figures slow;

        Side(String name, int port, String path, Supplier<Duration> computed) {
            this.port = port;
            this.path = path;
            this.computed = computed;
            this.rate = new Figures(name + ": answers a second", "/s");
            this.cost = new Figures(name + ": processor time of an answer", "µs");
            this.middle = new Figures(name + ": p50", "ms");
            this.slow = new Figures(name + ": p99", "ms");
        }

        double atFullSpeed(Duration time) throws IOException, InterruptedException {
            Duration before = computed.get();
            double now = Wrk.rate("http://127.0.0.1:" + port + path, CONNECTIONS, time);
            rate.add(now);
            cost.add(computed.get().minus(before).toNanos() / 1e3 / now / time.toSeconds());
            return now;
        }

        void at(double perSecond) throws IOException, InterruptedException {
            SteadyLoad.Times times = new SteadyLoad(port, path, CONNECTIONS).run(perSecond, TO_MEASURE);
            middle.addNanos(times.at(0.5).toNanos());
            slow.addNanos(times.at(0.99).toNanos());
        }
    }

    private static double sideBySide(Side site, Side nginx) throws IOException, InterruptedException {
        Figures ratio = new Figures("site's part of nginx", "%");
        Bench.title("A lesson's page, answers a second over " + CONNECTIONS + " connections");
        for (int round = 0; round < ROUNDS; round++) {
            ratio.add(100 * site.atFullSpeed(TO_MEASURE) / nginx.atFullSpeed(TO_MEASURE));
        }
        Bench.say(site.rate);
        Bench.say(nginx.rate);
        Bench.say(ratio);
        Bench.say(site.cost);
        Bench.say(nginx.cost);
        Bench.say(String.format(Locale.ROOT, "the site answers %.2f of nginx's (at least 0.50)", ratio.median() / 100));
        return site.rate.median();
    }

    /** Nginx at the same rate shows what this machine and the load generator make of it. */
    private static void steady(Side site, Side nginx, double rate) throws IOException, InterruptedException {
        new SteadyLoad(site.port, site.path, CONNECTIONS).run(rate, TO_WARM_UP);
        Bench.title(String.format(Locale.ROOT, "At %.0f requests a second, half of the site's best", rate));
        for (int round = 0; round < ROUNDS; round++) {
            site.at(rate);
            nginx.at(rate);
        }
        Bench.say(site.middle);
        Bench.say(nginx.middle);
        Bench.say(site.slow);
        Bench.say(nginx.slow);
        Bench.say(String.format(Locale.ROOT, "p99 of the site is %.1f ms (under 20)", site.slow.median()));
    }
}
