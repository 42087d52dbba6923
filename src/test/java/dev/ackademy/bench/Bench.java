package dev.ackademy.bench;

import dev.ackademy.kit.ProgrammingLanguage;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures what the project promises about its speed: {@code ./ackademy bench}, or with the name of one bench. No test:
 * figures depend on the machine, and a busy one makes them worse. Nothing here decides anything.
 */
final class Bench {
    static final Path RUNTIMES = Path.of("target/runtimes");

    private static final List<String> ALL =
            List.of("handshake", "memory", "verdict", "throughput", "fan-out", "idle", "pages", "search", "desk");

    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Bench() {}

    public static void main(String[] names) throws Exception {
        List<String> asked = names.length == 0 ? ALL : List.of(names);
        for (String name : asked) {
            switch (name) {
                case "handshake" -> Handshakes.measure();
                case "memory" -> Memory.measure();
                case "verdict" -> Verdicts.measure();
                case "throughput" -> Throughput.measure();
                case "fan-out" -> FanOut.measure();
                case "idle" -> Idle.measure();
                case "pages" -> Pages.measure();
                case "search" -> Searches.measure();
                case "desk" -> Desks.measure();
                default -> {
                    say("There is no bench '" + name + "'. There are: " + String.join(", ", ALL) + ".");
                    Runtime.getRuntime().exit(2);
                }
            }
        }
        Runtime.getRuntime().exit(0);
    }

    static void say(Object line) {
        OUT.println(line);
    }

    /** A table begins. */
    static void title(String what) throws IOException {
        String load = Files.readString(Path.of("/proc/loadavg"));
        say("");
        say(what + " (load of this machine " + load.substring(0, load.indexOf(' ')) + ", "
                + Runtime.getRuntime().availableProcessors() + " processors)");
        say(Figures.head());
    }

    /** The accepted program that is graded everywhere here. */
    static String source(ProgrammingLanguage language) throws IOException {
        return Files.readString(Path.of("exercises/skip-the-sender/submissions/accepted/plain", language.fileName()));
    }

    /** A folder that a benchmark made, and all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
