package dev.ackademy.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The usual reasons why bubblewrap starts nothing, found in the kernel's settings. */
final class Remedy {
    private record Setting(String name, String forbids, String command) {}

    private static final Setting[] SETTINGS = {
        new Setting("user/max_user_namespaces", "0", "sysctl -w user.max_user_namespaces=15000"),
        new Setting("kernel/unprivileged_userns_clone", "0", "sysctl -w kernel.unprivileged_userns_clone=1"),
        new Setting(
                "kernel/apparmor_restrict_unprivileged_userns",
                "1",
                "sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"),
    };

    private Remedy() {}

    static String of(IOException failure) {
        return of(failure, Path.of("/proc/sys"));
    }

    /** @param settings the folder in which the kernel shows them */
    static String of(IOException failure, Path settings) {
        for (Setting setting : SETTINGS) {
            try {
                if (Files.readString(settings.resolve(setting.name)).strip().equals(setting.forbids)) {
                    return "Let users make namespaces: " + setting.command;
                }
            } catch (IOException notThere) {
                // this kernel does not have it, so it does not forbid anything
            }
        }
        String said = String.valueOf(failure.getMessage());
        if (said.contains("Unknown option")) {
            return "Install bubblewrap 0.8 or later: apt-get install bubblewrap (on Debian 12 or later)";
        }
        if (said.contains("namespace") || said.contains("uid map") || said.contains("Operation not permitted")) {
            return "In a container, let it make user namespaces (for Docker: --security-opt seccomp=unconfined"
                    + " --security-opt systempaths=unconfined), or run Ackademy on the host.";
        }
        return "Try bubblewrap by hand: bwrap --unshare-all --ro-bind / / true";
    }
}
