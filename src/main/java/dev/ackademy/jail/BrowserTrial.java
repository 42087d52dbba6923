package dev.ackademy.jail;

import dev.ackademy.jail.JailReport.Fact;
import dev.ackademy.kit.Deadline;
import dev.ackademy.kit.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts a jailed browser as for a submission, and lets a page in it try both ways: the one server it may reach, and this
 * host's loopback, which it must not. Speaks the little of the browser's own protocol that this takes, a JSON object and
 * a zero byte each, over descriptors 3 and 4.
 */
final class BrowserTrial {
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final Pattern TARGET = Pattern.compile("\"targetId\":\"([0-9A-F]+)\"");
    private static final Pattern SESSION = Pattern.compile("\"sessionId\":\"([0-9A-F]+)\"");
    private static final Pattern VALUE = Pattern.compile("\"value\":\"([a-z ,]+)\"");

    /** Whether each address takes a connection; what the two answer is nothing that a page could read. */
    private static final String REACH = "Promise.all(['%s','%s'].map(url=>fetch(url,{mode:'no-cors'}).then(()=>"
            + "'open',()=>'closed'))).then(words=>words.join())";

    private static final byte[] NOTHING =
            "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Host host;
    private final Spawner spawner;

    BrowserTrial(Host host, Spawner spawner) {
        this.host = host;
        this.spawner = spawner;
    }

    /** @param cell prepared, and nothing more; it is closed when the trial is over */
    Fact attempt(String name, BrowserCell cell) {
        long start = System.nanoTime();
        try (cell;
                ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Process browser = spawner.start(command(cell.program()), false);
            try {
                String seen = CompletableFuture.supplyAsync(() -> converse(browser, cell, server), BrowserTrial::start)
                        .get(TIME.toNanos(), TimeUnit.NANOSECONDS);
                return seen.equals("open,closed")
                        ? Fact.good(name, "a page in its jail in " + (System.nanoTime() - start) / 1_000_000 + " ms")
                        : bad(name, "expected its server open and this host closed to a page, but they were " + seen);
            } finally {
                browser.destroyForcibly();
            }
        } catch (IOException | ExecutionException failure) {
            return bad(name, Problem.cut(String.valueOf(failure.getMessage())));
        } catch (TimeoutException slow) {
            return bad(name, "it did not answer in " + TIME.toSeconds() + " s");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return bad(name, "interrupted");
        }
    }

    private static Fact bad(String name, String seen) {
        return Fact.bad(name, seen, "Pages are not graded here. Install Chromium again: apt-get install chromium");
    }

    private List<String> command(Path program) {
        return List.of(
                host.shell().toString(),
                "-c",
                "exec \"$0\" --headless --remote-debugging-pipe"
                        + " --disable-features=LocalNetworkAccessChecks about:blank 3<&0 4>&1 >/dev/null 2>&1 </dev/null",
                program.toString());
    }

    /** The common pool may have one thread only, and two of these wait for each other. */
    private static void start(Runnable work) {
        Thread.ofVirtual().start(work);
    }

    private static String converse(Process browser, BrowserCell cell, ServerSocket server) {
        try (OutputStream out = browser.getOutputStream();
                InputStream in = browser.getInputStream()) {
            say(out, 1, "", "Target.createTarget", "{\"url\":\"about:blank\"}");
            String target = hear(in, 1, TARGET);
            cell.enter(server.getLocalPort());
            say(out, 2, "", "Target.attachToTarget", "{\"targetId\":\"" + target + "\",\"flatten\":true}");
            String session = ",\"sessionId\":\"" + hear(in, 2, SESSION) + "\"";
            start(() -> answer(server));
            String script = REACH.replaceFirst("%s", "http://" + cell.address(2) + ":" + cell.port())
                    .replaceFirst("%s", "http://127.0.0.1:" + server.getLocalPort());
            say(out, 3, session, "Runtime.evaluate", "{\"awaitPromise\":true,\"expression\":\"" + script + "\"}");
            return hear(in, 3, VALUE);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** Answers whoever comes until the socket is closed. Browsers open connections that they may need later. */
    private static void answer(ServerSocket server) {
        try {
            while (true) {
                Socket visitor = server.accept();
                start(() -> answer(visitor));
            }
        } catch (IOException over) {
            // The trial is.
        }
    }

    private static void answer(Socket visitor) {
        try (visitor) {
            if (visitor.getInputStream().read(new byte[4096]) > 0) {
                visitor.getOutputStream().write(NOTHING);
            }
        } catch (IOException gone) {
            // It need not wait for us.
        }
    }

    private static void say(OutputStream out, int id, String session, String method, String parameters)
            throws IOException {
        String text = "{\"id\":" + id + session + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}\0";
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Skips what the browser tells by itself. */
    private static String hear(InputStream in, int id, Pattern wanted) throws IOException {
        Deadline deadline = Deadline.in(TIME);
        StringBuilder message = new StringBuilder();
        for (int next = in.read(); next >= 0 && !deadline.over(); next = in.read()) {
            if (next != 0) {
                message.append((char) next);
                continue;
            }
            Matcher found = wanted.matcher(message);
            if (message.indexOf("{\"id\":" + id + ",") == 0) {
                if (found.find()) {
                    return found.group(1);
                }
                throw new IOException("the browser answered '" + Problem.cut(message.toString()) + "'");
            }
            message.setLength(0);
        }
        throw new IOException("the browser ended before it answered");
    }
}
