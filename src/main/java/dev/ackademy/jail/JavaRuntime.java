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

/** Java on the JDK that runs Ackademy itself, with netty-socketio. */
final class JavaRuntime {
    /** Not "unable to create native thread", which Java calls by the same name: that is the limit on threads. */
    private static final Pattern OUT_OF_MEMORY =
            Pattern.compile("java\\.lang\\.OutOfMemoryError(?!: unable to create native thread)"
                    + "|insufficient memory for the Java Runtime");

    private static final String INSIDE = "/opt/java";

    private JavaRuntime() {}

    static LanguageRuntime find(Host host, RuntimesFolder folder, Path home) throws JailUnavailable {
        Path java = folder.of("java");
        if (!Files.isRegularFile(java.resolve("java.args"))) {
            throw new JailUnavailable(
                    "expected netty-socketio and a launcher in '" + java + "', but they are not there",
                    "Build the runtimes: mvn -B process-resources -Dquick");
        }
        Path jdk = jdk(home);
        Reach.check(host, jdk, "The JDK");
        List<Bind> binds = new ArrayList<>(List.of(Bind.same(jdk), new Bind(java, INSIDE)));
        // Debian's own JDKs keep their settings there, behind links.
        binds.addAll(Bind.sameIfThere(
                Stream.of(Path.of("/etc/java-" + Runtime.version().feature() + "-openjdk"))));
        return new LanguageRuntime(
                ProgrammingLanguage.JAVA.title(),
                binds,
                Map.of(),
                // How the JVM runs stands in a file, as the cache that it names was made by a JVM that runs alike.
                List.of(
                        jdk.resolve("bin/java").toString(),
                        "@" + INSIDE + "/java.args",
                        "dev.ackademy.launch.Launcher"),
                448L << 20,
                Framing::inRecords,
                OUT_OF_MEMORY);
    }

    private static Path jdk(Path home) throws JailUnavailable {
        try {
            Path jdk = home.toRealPath();
            if (Files.isDirectory(jdk.resolve("jmods")) || Files.isRegularFile(jdk.resolve("lib/ct.sym"))) {
                return jdk;
            }
        } catch (IOException gone) {
            // told below
        }
        throw new JailUnavailable(
                "expected a JDK with a compiler in '" + home + "', but there is none", "Start Ackademy with a JDK 25.");
    }
}
