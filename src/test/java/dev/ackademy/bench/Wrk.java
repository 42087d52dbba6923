package dev.ackademy.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator wrk: as many requests as the server answers, over connections that stay open. */
final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern WRONG = Pattern.compile("Non-2xx or 3xx responses: \\d+|Socket errors: .*");

    private Wrk() {}

    /** @return answers a second */
    static double rate(String url, int connections, Duration time) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "wrk",
                        "-t2",
                        "-c" + connections,
                        "-d" + time.toSeconds() + "s",
                        "-H",
                        "Accept-Encoding: gzip, deflate, br, zstd",
                        url)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher rate = RATE.matcher(said);
        if (WRONG.matcher(said).find() || !rate.find()) {
            throw new IOException("wrk was not content with " + url + ":\n" + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
