package dev.ackademy.jail;

import java.util.Arrays;
import java.util.Optional;

/** A processor whose system calls the filter knows by number. */
enum Machine {
    X86_64("amd64", 0xC000003E, "x86_64-linux-gnu"),
    AARCH64("aarch64", 0xC00000B7, "aarch64-linux-gnu");

    private final String javaName;
    private final int auditName;
    private final String libraryFolder;

    Machine(String javaName, int auditName, String libraryFolder) {
        this.javaName = javaName;
        this.auditName = auditName;
        this.libraryFolder = libraryFolder;
    }

    /** By the system property {@code os.arch}. */
    static Optional<Machine> of(String javaName) {
        return Arrays.stream(values())
                .filter(machine -> machine.javaName.equals(javaName))
                .findFirst();
    }

    /** AUDIT_ARCH_… of linux/audit.h, which the kernel tells the filter with each call. */
    int auditName() {
        return auditName;
    }

    /** Debian's folder below /usr/lib for this machine's shared libraries. */
    String libraryFolder() {
        return libraryFolder;
    }
}
