package dev.ackademy.jail;

import dev.ackademy.kit.ProgrammingLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** JavaScript on the Node that is on the PATH, with socket.io and ws. */
final class JavaScriptRuntime {
    private static final int OLDEST = 20;
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*");

    /** V8's own words for its heap, for its arrays, and for what the kernel refuses. */
    private static final Pattern OUT_OF_MEMORY =
            Pattern.compile("JavaScript heap out of memory|Array buffer allocation failed|Fatal process out of memory"
                    + "|ERR_MEMORY_ALLOCATION_FAILED|ERR_WORKER_OUT_OF_MEMORY|std::bad_alloc");

    private static final String REMEDY = "Install Node " + OLDEST + " or later: apt-get install nodejs npm";

    private JavaScriptRuntime() {}

    static LanguageRuntime find(Host host, RuntimesFolder folder, String path) throws JailUnavailable {
        Path modules = folder.of("javascript/node_modules");
        Path launcher = folder.of("javascript/launch.cjs");
        if (!Files.isDirectory(modules.resolve("socket.io")) || !Files.isRegularFile(launcher)) {
            throw new JailUnavailable(
                    "expected socket.io in '" + modules + "', but it is not there",
                    "Build the runtimes: mvn -B process-resources -Dquick");
        }
        Path node = node(path);
        Reach.check(host, node, "Node");
        List<Bind> binds = new ArrayList<>(List.of(
                new Bind(node, "/usr/bin/node"),
                // Found from /tmp/app as from everywhere, so that no link has to stand beside the submission.
                new Bind(modules, "/node_modules"),
                new Bind(launcher, LanguageRuntime.LAUNCHER + "/launch.cjs")));
        if (node.startsWith("/usr/bin")) {
            // Debian keeps parts of its Node there.
            binds.addAll(Bind.sameIfThere(Stream.of(Path.of("/usr/share/nodejs"))));
        }
        return new LanguageRuntime(
                ProgrammingLanguage.JAVASCRIPT.title(),
                binds,
                Map.of(),
                List.of(
                        "/usr/bin/node",
                        "--max-old-space-size=128",
                        "--max-semi-space-size=8",
                        "--experimental-vm-modules",
                        LanguageRuntime.LAUNCHER + "/launch.cjs"),
                320L << 20,
                Framing.withHead(ProgrammingLanguage.JAVASCRIPT),
                OUT_OF_MEMORY);
    }

    /** What is on the PATH may be a script that chooses among several; only Node itself knows where it is. */
    private static Path node(String path) throws JailUnavailable {
        Path found = Stream.of(path.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new JailUnavailable("there is no node in the PATH '" + path + "'", REMEDY));
        List<String> answer;
        try {
            answer = Question.ask(List.of(found.toString(), "-p", "process.execPath + '\\n' + process.version"));
        } catch (IOException failure) {
            throw new JailUnavailable("'" + found + "' does not run: " + failure.getMessage(), REMEDY);
        }
        if (answer.size() != 2 || !isNewEnough(answer.get(1))) {
            throw new JailUnavailable(
                    "expected Node " + OLDEST + " or later, but '" + found + "' is " + answer, REMEDY);
        }
        return Path.of(answer.getFirst());
    }

    private static boolean isNewEnough(String version) {
        var match = VERSION.matcher(version);
        return match.matches() && Integer.parseInt(match.group(1)) >= OLDEST;
    }
}
