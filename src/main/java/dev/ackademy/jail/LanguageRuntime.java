package dev.ackademy.jail;

import dev.ackademy.kit.ProgrammingLanguage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How a language lives in a jail.
 *
 * @param name for messages
 * @param binds beyond those that every jail has
 * @param environment beyond that of every jail
 * @param command the warm launcher: prints READY, then waits for a source on stdin
 * @param memoryBytes private writable memory (RLIMIT_DATA)
 * @param framed a source as the launcher wants it on its stdin
 * @param outOfMemory found in the line in which the language says that memory ran out
 */
record LanguageRuntime(
        String name,
        List<Bind> binds,
        Map<String, String> environment,
        List<String> command,
        long memoryBytes,
        UnaryOperator<byte[]> framed,
        Pattern outOfMemory) {

    /** Where the launcher stands inside. */
    static final String LAUNCHER = "/opt/launcher";

    LanguageRuntime {
        binds = List.copyOf(binds);
        environment = Map.copyOf(environment);
        command = List.copyOf(command);
    }

    /** One line of JSON that names the file and its length, then the source. */
    static byte[] framedWithHead(ProgrammingLanguage language, byte[] source) {
        byte[] head = ("{\"entry\":\"" + language.fileName() + "\",\"len\":" + source.length + "}\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] framed = new byte[head.length + source.length];
        System.arraycopy(head, 0, framed, 0, head.length);
        System.arraycopy(source, 0, framed, head.length, source.length);
        return framed;
    }
}
