package dev.ackademy.jail;

import dev.ackademy.kit.ProgrammingLanguage;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Finds the languages that this host has, and for the others why not. */
record Languages(
        Map<ProgrammingLanguage, LanguageRuntime> runtimes, Map<ProgrammingLanguage, JailUnavailable> missing) {

    /** Those whose submissions are servers, and run alone in a cell. */
    Map<ProgrammingLanguage, LanguageRuntime> servers() {
        Map<ProgrammingLanguage, LanguageRuntime> servers = new EnumMap<>(ProgrammingLanguage.class);
        runtimes.forEach((language, runtime) -> {
            if (ProgrammingLanguage.SERVERS.contains(language)) {
                servers.put(language, runtime);
            }
        });
        return servers;
    }

    static Languages on(Host host, RuntimesFolder folder) {
        Map<ProgrammingLanguage, LanguageRuntime> runtimes = new EnumMap<>(ProgrammingLanguage.class);
        Map<ProgrammingLanguage, JailUnavailable> missing = new EnumMap<>(ProgrammingLanguage.class);
        for (ProgrammingLanguage language : ProgrammingLanguage.values()) {
            try {
                runtimes.put(language, find(language, host, folder));
            } catch (JailUnavailable reason) {
                missing.put(language, reason);
            }
        }
        return new Languages(runtimes, missing);
    }

    private static LanguageRuntime find(ProgrammingLanguage language, Host host, RuntimesFolder folder)
            throws JailUnavailable {
        return switch (language) {
            case JAVASCRIPT ->
                JavaScriptRuntime.find(host, folder, System.getenv().getOrDefault("PATH", ""));
            case PYTHON -> PythonRuntime.find(host, folder);
            case BROWSER -> BrowserRuntime.find(host, folder);
            case JAVA -> JavaRuntime.find(host, folder, Path.of(System.getProperty("java.home")));
        };
    }
}
