package dev.ackademy.jail;

import dev.ackademy.kit.ProgrammingLanguage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chromium as the system's packages install it. The binary itself: what is on the PATH is a script that reads /etc. */
final class BrowserRuntime {
    private static final List<Path> BINARIES = List.of(
            Path.of("/usr/lib/chromium/chromium"),
            Path.of("/usr/lib64/chromium-browser/chromium-browser"),
            Path.of("/usr/lib/chromium-browser/chromium-browser"));

    private static final Pattern NEVER = Pattern.compile("(?!)");

    private BrowserRuntime() {}

    static LanguageRuntime find(Host host, RuntimesFolder folder) throws JailUnavailable {
        Path binary = BINARIES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new JailUnavailable(
                        "there is no Chromium at any of " + BINARIES, "Install it: apt-get install chromium"));
        if (!Files.isRegularFile(folder.of("browser/package/cli.js"))) {
            throw new JailUnavailable(
                    "expected the browser's driver in '" + folder.of("browser") + "', but it is not there",
                    "Build the runtimes: mvn -B process-resources -Dquick");
        }
        Reach.check(host, binary, "Chromium");
        List<Bind> binds = new ArrayList<>(List.of(Bind.same(binary.resolveSibling(""))));
        binds.addAll(Bind.sameIfThere(Stream.of("/etc/fonts", "/usr/share/fonts", "/usr/share/fontconfig")
                .map(Path::of)));
        return new LanguageRuntime(
                ProgrammingLanguage.BROWSER.title(),
                binds,
                Map.of(),
                List.of(binary.toString()),
                BrowserStart.BYTES_PER_PROCESS,
                Framing.PLAIN,
                NEVER);
    }
}
