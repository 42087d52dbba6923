package dev.ackademy.jail;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a language lives in a jail.
 *
 * @param name for messages
 * @param binds beyond those that every jail has
 * @param environment beyond that of every jail
 * @param command the warm launcher: prints READY, then waits for a source on stdin
 * @param memoryBytes private writable memory (RLIMIT_DATA)
 * @param framing how the launcher wants a source on its stdin
 * @param outOfMemory found in the line in which the language says that memory ran out
 */
record LanguageRuntime(
        String name,
        List<Bind> binds,
        Map<String, String> environment,
        List<String> command,
        long memoryBytes,
        Framing framing,
        Pattern outOfMemory) {

    /** Where the launcher stands inside. */
    static final String LAUNCHER = "/opt/launcher";

    LanguageRuntime {
        binds = List.copyOf(binds);
        environment = Map.copyOf(environment);
        command = List.copyOf(command);
    }
}
