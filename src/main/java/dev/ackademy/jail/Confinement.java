package dev.ackademy.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks from outside whether a process stands inside the walls: what the kernel says of it, not what it says itself. */
final class Confinement {
    private static final List<String> NAMESPACES = List.of("user", "net", "pid", "ipc", "uts", "mnt");

    private Confinement() {}

    /** @throws JailFault when a wall is missing; the message names it */
    static void check(ProcessHandle process, Host host) throws IOException {
        Path home = Path.of("/proc", Long.toString(process.pid()));
        Map<String, String> status = new HashMap<>();
        for (String line : Files.readAllLines(home.resolve("status"))) {
            String[] parts = line.split(":\\s*", 2);
            status.put(parts[0], parts.length < 2 ? "" : parts[1]);
        }
        int user = Integer.parseInt(status.getOrDefault("Uid", "0").split("\\s")[0]);
        require(user != 0 && (host.user().isEmpty() || host.user().getAsInt() == user), "it runs as user " + user);
        require("2".equals(status.get("Seccomp")), "no system call filter is loaded");
        require("1".equals(status.get("NoNewPrivs")), "it can gain rights");
        require(status.getOrDefault("CapEff", "?").matches("0+"), "it has capabilities");
        for (String kind : NAMESPACES) {
            Path theirs = Files.readSymbolicLink(home.resolve("ns").resolve(kind));
            Path ours = Files.readSymbolicLink(Path.of("/proc/self/ns").resolve(kind));
            require(!theirs.equals(ours), "it shares our " + kind + " namespace");
        }
    }

    private static void require(boolean holds, String otherwise) throws JailFault {
        if (!holds) {
            throw new JailFault("a wall is missing: " + otherwise);
        }
    }
}
