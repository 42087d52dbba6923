package dev.ackademy.jail;

import dev.ackademy.jail.JailReport.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Looks for the parts of a jail on this host, in the given folders and no others, and notes what it found. */
final class Survey {
    private static final List<Path> SYSTEM_FOLDERS =
            List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/sbin"));

    private final List<Path> folders;
    private final boolean root;
    private final List<Fact> facts = new ArrayList<>();

    Survey(List<Path> folders, boolean root) {
        this.folders = List.copyOf(folders);
        this.root = root;
    }

    /** Of this machine as it is. */
    static Survey here() {
        return new Survey(SYSTEM_FOLDERS, weAreRoot());
    }

    private static boolean weAreRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer user && user == 0;
        } catch (IOException | UnsupportedOperationException noSuchThing) {
            return false; // not Linux, which the first fact tells
        }
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** Empty when a part is missing; {@link #facts} then says which. */
    Optional<Host> host() {
        if (!isLinux()) {
            return Optional.empty();
        }
        Optional<Machine> machine = machine();
        Optional<Path> shell = tool("sh", "dash");
        Optional<Path> bubblewrap = tool("bwrap", "bubblewrap");
        Optional<Path> prlimit = tool("prlimit", "util-linux");
        Optional<Path> python = tool("python3", "python3");
        Optional<Path> setpriv = root ? tool("setpriv", "util-linux") : Optional.of(Path.of("setpriv"));
        if (machine.isEmpty()
                || shell.isEmpty()
                || bubblewrap.isEmpty()
                || prlimit.isEmpty()
                || python.isEmpty()
                || setpriv.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt user = root ? OptionalInt.of(JailUser.choose(Path.of("/etc/passwd"))) : OptionalInt.empty();
        return Optional.of(new Host(
                shell.get(),
                bubblewrap.get(),
                prlimit.get(),
                python.get(),
                machine.get(),
                user.isPresent() ? givingUpRoot(setpriv.get(), user.getAsInt()) : List.of(),
                user));
    }

    private boolean isLinux() {
        String system = System.getProperty("os.name");
        boolean linux = "Linux".equals(system);
        facts.add(
                linux
                        ? Fact.good("Linux", System.getProperty("os.version"))
                        : Fact.bad(
                                "Linux",
                                "this is " + system + ", and jails are made of parts of the Linux kernel",
                                "Run Ackademy on Linux: in WSL 2 on Windows, in a virtual machine on macOS."));
        return linux;
    }

    private Optional<Machine> machine() {
        String name = System.getProperty("os.arch");
        Optional<Machine> machine = Machine.of(name);
        facts.add(
                machine.isPresent()
                        ? Fact.good("a known processor", name)
                        : Fact.bad(
                                "a known processor",
                                "this is " + name + ", and the system call filter knows amd64 and aarch64",
                                "Run Ackademy on an amd64 or aarch64 machine."));
        return machine;
    }

    private Optional<Path> tool(String name, String debianPackage) {
        Optional<Path> found = folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
        facts.add(
                found.isPresent()
                        ? Fact.good(name, found.get().toString())
                        : Fact.bad(
                                name,
                                "there is no " + name + " in " + folders,
                                "Install it: apt-get install " + debianPackage));
        return found;
    }

    private static List<String> givingUpRoot(Path setpriv, int user) {
        String id = Integer.toString(user);
        return List.of(setpriv.toString(), "--reuid", id, "--regid", id, "--clear-groups", "--no-new-privs");
    }
}
