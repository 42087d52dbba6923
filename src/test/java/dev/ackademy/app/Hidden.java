package dev.ackademy.app;

import java.nio.file.Path;
import java.util.List;

/** Commands that run the command after them on this machine as it would be without something. */
final class Hidden {
    /** Bubblewrap hides itself. */
    static final List<String> BUBBLEWRAP = under("--ro-bind", "/dev/null", "/usr/bin/bwrap");

    private Hidden() {}

    /** A folder that may be read and not written, whoever we are. */
    static List<String> readOnly(Path folder) {
        return under("--ro-bind", folder.toString(), folder.toString());
    }

    private static List<String> under(String... binds) {
        List<String> command = new java.util.ArrayList<>(List.of("/usr/bin/bwrap", "--die-with-parent"));
        command.addAll(List.of("--dev-bind", "/", "/"));
        command.addAll(List.of(binds));
        command.add("--");
        return List.copyOf(command);
    }
}
