import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prepare FROM TO: makes of the sources in FROM, and of the jars in TO/lib, what a Java jail runs: launcher.jar, a cache
 * of what it loads (JEP 483, 514), and java.args, which names both as they are called inside. Does nothing while what it
 * is made from is the same, as a cache is made in seconds and is another each time.
 */
public final class Prepare {
    private static final String INSIDE = "/opt/java";
    private static final String MAIN = "dev.ackademy.launch.Launcher";

    private final Path from;
    private final Path to;

    private Prepare(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    public static void main(String[] args) throws Exception {
        new Prepare(Path.of(args[0]), Path.of(args[1])).prepare();
    }

    private void prepare() throws Exception {
        Path stamp = to.resolve(".prepared");
        String inputs = inputs();
        if (Files.exists(stamp) && Files.readString(stamp).equals(inputs)) {
            return;
        }
        Files.deleteIfExists(stamp);
        compile();
        List<String> args = new ArrayList<>(Files.readAllLines(from.resolve("java.args")));
        if (train()) {
            args.add("-XX:AOTCache=" + INSIDE + "/launcher.aot");
        }
        args.add("-cp");
        args.add(classPath(INSIDE));
        Files.write(to.resolve("java.args"), args);
        Files.writeString(stamp, inputs);
    }

    /** The times of the jars as well, since the JVM takes a cache only with the very files it was made with. */
    private String inputs() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update((file + "\n").getBytes());
                digest.update(Files.readAllBytes(file));
            }
        }
        for (Path jar : jars()) {
            FileTime time = Files.getLastModifiedTime(jar);
            digest.update((jar + " " + Files.size(jar) + " " + time.toMillis() + "\n").getBytes());
        }
        digest.update((System.getProperty("java.home") + " " + Runtime.version()).getBytes());
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(to.resolve("lib"))) {
            return files.sorted().toList();
        }
    }

    private String classPath(String folder) throws IOException {
        return folder + "/launcher.jar" + File.pathSeparator + libraries(folder);
    }

    private String libraries(String folder) throws IOException {
        return jars().stream()
                .map(jar -> folder + "/lib/" + jar.getFileName())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void compile() throws IOException {
        Path classes = Files.createTempDirectory(to, "classes-");
        try {
            run("javac", "-Xlint:all,-classfile,-processing", "-Werror", "-proc:none",
                    "-cp", libraries(to.toString()), "-sourcepath", from.toString(), "-d", classes.toString(),
                    from.resolve(MAIN.replace('.', '/') + ".java").toString());
            run("jar", "--create", "--file", to.resolve("launcher.jar").toString(), "-C", classes.toString(), ".");
        } finally {
            delete(classes);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void run(String tool, String... args) {
        if (ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, args) != 0) {
            throw new IllegalStateException(tool + " failed");
        }
    }

    /** Whether there is a cache now; without one a jail takes longer to be ready, and nothing else. */
    private boolean train() throws IOException, InterruptedException {
        Path cache = to.resolve("launcher.aot");
        Path log = to.resolve("training.log");
        Files.deleteIfExists(cache);
        Process training = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + from.resolve("java.args"),
                        "-XX:AOTCacheOutput=" + cache,
                        "-cp",
                        classPath(to.toString()),
                        MAIN)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (var in = training.getOutputStream()) {
            in.write(submission());
        }
        boolean ended = training.waitFor(2, TimeUnit.MINUTES);
        training.destroyForcibly();
        if (ended && training.exitValue() == 0 && Files.exists(cache)) {
            Files.delete(log);
            return true;
        }
        System.err.println("Java jails get no cache this time; " + log + " says why.");
        return false;
    }

    /** As the launcher takes it. */
    private byte[] submission() throws IOException {
        byte[] source = Files.readAllBytes(from.resolve("training/Server.java"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte('S');
        out.writeInt(source.length);
        out.write(source);
        return bytes.toByteArray();
    }
}
