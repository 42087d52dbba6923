package dev.ackademy.jail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The command that starts a program confined. From outside to inside: give up root; limit everything but the number of
 * threads; bubblewrap makes new namespaces and a file system of read-only binds; inside it, limit the threads; run.
 *
 * <p>Limits stand outside of bubblewrap so that they hold for every process of the jail. Only the one on threads stands
 * inside, because the kernel counts it per user <em>and</em> user namespace: outside, all jails would share it.
 */
final class CommandLine {
    /** Opens the two files that bubblewrap knows by number, and becomes the rest of its arguments. */
    private static final String WITH_FILES = "filter=$1 info=$2; shift 2; exec \"$@\" 9<\"$filter\" 8>\"$info\"";

    /** Enough for a start on a slow machine. The meter counts the learner's seconds; this is the net below it. */
    private static final int CPU_SECONDS_BESIDES = 10;

    private static final int PORT = 3000;
    private static final String PRLIMIT_INSIDE = "/usr/bin/prlimit";

    /** So that "localhost" and the program's own user have names. */
    private static final List<String> ETC = List.of("hosts", "nsswitch.conf", "passwd", "group");

    private final Host host;
    private final Path etc;
    private final Allowance allowance;

    /** @param etc the folder of the few files that every program finds in /etc */
    CommandLine(Host host, Path etc, Allowance allowance) {
        this.host = host;
        this.etc = etc;
        this.allowance = allowance;
    }

    /** The port that a program finds in PORT, and that is reached from outside. */
    static int port() {
        return PORT;
    }

    List<String> of(LanguageRuntime runtime, Path filter, Path info) {
        List<String> words = new ArrayList<>();
        Collections.addAll(words, host.shell().toString(), "-c", WITH_FILES, "jail");
        Collections.addAll(words, filter.toString(), info.toString());
        words.addAll(host.givingUpRoot());
        words.addAll(limits(runtime));
        words.addAll(namespaces());
        words.addAll(environment(runtime));
        words.addAll(files(runtime));
        Collections.addAll(words, "--seccomp", "9", "--");
        Collections.addAll(words, PRLIMIT_INSIDE, limit("nproc", allowance.threads()), "--");
        words.addAll(runtime.command());
        return List.copyOf(words);
    }

    private List<String> limits(LanguageRuntime runtime) {
        return List.of(
                host.prlimit().toString(),
                // Hard and soft are equal: a program can catch the signal of a soft limit.
                limit("cpu", allowance.cpuTime().toSeconds() + 1 + CPU_SECONDS_BESIDES),
                // Not the address space: V8 and the JVM reserve gigabytes of it that they never touch.
                limit("data", runtime.memoryBytes()),
                limit("nofile", allowance.openFiles()),
                limit("fsize", allowance.fileBytes()),
                limit("core", 0),
                limit("memlock", 64 << 10),
                limit("stack", 8 << 20),
                limit("msgqueue", 0),
                limit("sigpending", 256),
                "--");
    }

    private List<String> namespaces() {
        return Stream.of(
                        host.bubblewrap().toString(),
                        "--info-fd 8",
                        "--unshare-all --unshare-user",
                        // A program that may make user namespaces has all capabilities in them, and so more kernel.
                        "--disable-userns",
                        "--uid 65534 --gid 65534 --hostname jail",
                        "--die-with-parent --new-session --cap-drop ALL",
                        // Else process 1 is bubblewrap's own, with our user and without the inner limit, and its
                        // memory is writable.
                        "--as-pid-1")
                .flatMap(words -> Stream.of(words.split(" ")))
                .toList();
    }

    private static List<String> environment(LanguageRuntime runtime) {
        List<String> words = new ArrayList<>(List.of("--clearenv"));
        Collections.addAll(words, "--setenv", "PATH", "/usr/bin");
        Collections.addAll(words, "--setenv", "HOME", "/tmp");
        Collections.addAll(words, "--setenv", "LANG", "C.UTF-8");
        Collections.addAll(words, "--setenv", "PORT", Integer.toString(PORT));
        runtime.environment().forEach((name, value) -> Collections.addAll(words, "--setenv", name, value));
        return words;
    }

    private List<String> files(LanguageRuntime runtime) {
        List<String> words = new ArrayList<>();
        Collections.addAll(words, "--symlink", "usr/lib", "/lib");
        Collections.addAll(words, "--symlink", "usr/lib64", "/lib64");
        Collections.addAll(words, "--symlink", "usr/bin", "/bin");
        Stream.of(
                        sharedLibraries().stream(),
                        Stream.of(new Bind(host.prlimit(), PRLIMIT_INSIDE)),
                        ETC.stream().map(name -> new Bind(etc.resolve(name), "/etc/" + name)),
                        runtime.binds().stream())
                .flatMap(binds -> binds)
                .forEach(bind ->
                        Collections.addAll(words, "--ro-bind", bind.outside().toString(), bind.inside()));
        Collections.addAll(words, "--proc", "/proc", "--dev", "/dev");
        // What bubblewrap makes itself, / and /dev and /dev/shm, is writable memory without a limit until told
        // otherwise.
        Collections.addAll(words, "--size", Integer.toString(1 << 20), "--tmpfs", "/dev/shm", "--remount-ro", "/dev");
        Collections.addAll(words, "--size", Long.toString(allowance.diskBytes()), "--tmpfs", "/tmp");
        Collections.addAll(words, "--dir", "/tmp/app", "--chdir", "/tmp/app", "--remount-ro", "/");
        return words;
    }

    private List<Bind> sharedLibraries() {
        return Bind.sameIfThere(Stream.of(
                Path.of("/usr/lib", host.machine().libraryFolder()),
                Path.of("/usr/lib64"),
                // Where aarch64 programs look for their loader.
                Path.of("/usr/lib/ld-linux-aarch64.so.1")));
    }

    private static String limit(String name, long value) {
        return String.format(Locale.ROOT, "--%s=%d:%d", name, value, value);
    }
}
