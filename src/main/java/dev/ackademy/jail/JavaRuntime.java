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

    private static final String LIBRARIES = "/opt/lib";

    private JavaRuntime() {}

    static LanguageRuntime find(Host host, RuntimesFolder folder, Path home) throws JailUnavailable {
        Path libraries = folder.of("java/lib");
        Path launcher = folder.of("java/launcher");
        if (!Files.isDirectory(libraries) || !Files.isDirectory(launcher)) {
            throw new JailUnavailable(
                    "expected netty-socketio and a launcher in '" + folder.of("java") + "', but they are not there",
                    "Build the runtimes: mvn -B process-resources -Dquick");
        }
        Path jdk = jdk(home);
        Reach.check(host, jdk, "The JDK");
        List<Bind> binds = new ArrayList<>(
                List.of(Bind.same(jdk), new Bind(launcher, LanguageRuntime.LAUNCHER), new Bind(libraries, LIBRARIES)));
        // Debian's own JDKs keep their settings there, behind links.
        binds.addAll(Bind.sameIfThere(
                Stream.of(Path.of("/etc/java-" + Runtime.version().feature() + "-openjdk"))));
        return new LanguageRuntime(
                ProgrammingLanguage.JAVA.title(),
                binds,
                Map.of(),
                command(jdk),
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

    private static List<String> command(Path jdk) {
        return List.of(
                jdk.resolve("bin/java").toString(),
                "-Xmx128m",
                // The heap begins small and grows when it must: an idle jail is a third smaller for it.
                "-Xms32m",
                "-Xss512k",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                // A library that logs endless recursion would else fill the output before anybody can read it.
                "-XX:MaxJavaStackTraceDepth=64",
                // A server that lost a thread to lack of memory would hang, and nobody would see why.
                "-XX:+ExitOnOutOfMemoryError",
                // What a handler throws the library only logs, and the learner must see it; its warnings say nothing.
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                // Netty does both, and the JVM would warn of it in the learner's output.
                // Netty looks for a network card to name this machine by, and says so on stderr when there is none.
                "-Dio.netty.machineId=02:00:00:ff:fe:00:00:01",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // Only there can the launcher set the variables that come with a source.
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                LanguageRuntime.LAUNCHER + ":" + LIBRARIES + "/*",
                "dev.ackademy.launch.Launcher");
    }
}
