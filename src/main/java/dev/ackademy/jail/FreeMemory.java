package dev.ackademy.jail;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory that a new process would find, on this machine or in this container. */
final class FreeMemory {
    private FreeMemory() {}

    static long bytes() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        try {
            // The bean knows the limit of a container, but counts files that the kernel merely remembers as used.
            boolean contained = system.getTotalMemorySize() < bytes("MemTotal:");
            return contained ? system.getFreeMemorySize() : bytes("MemAvailable:");
        } catch (IOException notTold) {
            return system.getFreeMemorySize();
        }
    }

    private static long bytes(String name) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
            if (line.startsWith(name)) {
                return Long.parseLong(line.replaceAll("\\D", "")) << 10;
            }
        }
        throw new IOException("no " + name + " in /proc/meminfo");
    }
}
