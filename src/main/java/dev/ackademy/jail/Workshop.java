package dev.ackademy.jail;

import dev.ackademy.jail.JailReport.Fact;
import dev.ackademy.kit.ProgrammingLanguage;
import java.util.Map;

/**
 * What cells are made with, on a host that has shown that it can.
 *
 * @param capped whether the kernel memory behind sockets has a bound
 */
record Workshop(Host host, RuntimesFolder folder, boolean capped) {
    private static final int FILES_WHEN_UNCAPPED = 256;

    Cells cells(Allowance allowance) {
        return new Cells(host, folder, capped ? allowance : allowance.withOpenFiles(FILES_WHEN_UNCAPPED));
    }

    void release() {
        folder.release();
    }

    Languages languages() {
        return Languages.on(host, folder);
    }

    /** Starts each language once. */
    void tryLanguages(Map<ProgrammingLanguage, Fact> facts) {
        Languages languages = languages();
        languages
                .missing()
                .forEach((language, reason) ->
                        facts.put(language, Fact.bad(language.title(), reason.reason(), reason.remedy())));
        try (Cells cells = cells(Allowance.USUAL)) {
            languages.runtimes().forEach((language, runtime) -> facts.put(language, tryOne(cells, language, runtime)));
        }
    }

    private static Fact tryOne(Cells cells, ProgrammingLanguage language, LanguageRuntime runtime) {
        if (language == ProgrammingLanguage.BROWSER) {
            return cells.tryBrowser(language.title(), runtime);
        }
        long start = System.nanoTime();
        try (Cell cell = cells.start(runtime)) {
            return Fact.good(
                    language.title(), "ready in " + (System.nanoTime() - start) / 1_000_000 + " ms at " + cell.url());
        } catch (JailFault fault) {
            return Fact.bad(
                    language.title(),
                    String.valueOf(fault.getMessage()),
                    "Build the runtimes again: mvn -B process-resources -Dquick");
        }
    }
}
