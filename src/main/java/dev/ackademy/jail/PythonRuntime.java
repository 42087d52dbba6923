package dev.ackademy.jail;

import dev.ackademy.kit.ProgrammingLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Python as the system has it, with python-socketio and aiohttp from the system's packages. */
final class PythonRuntime {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Pattern OUT_OF_MEMORY = Pattern.compile("^MemoryError\\b");

    /** Its own file, the folder of its library, then each folder of installed packages. */
    private static final String WHERE = """
            import os, site, sys, sysconfig
            print(os.path.realpath(sys.executable))
            print(sysconfig.get_path("stdlib"))
            for folder in site.getsitepackages():
                print(folder)
            """;

    private PythonRuntime() {}

    static LanguageRuntime find(Host host, RuntimesFolder folder) throws JailUnavailable {
        List<Path> where = where(host);
        List<Path> packages = where.subList(2, where.size()).stream()
                .filter(Files::isDirectory)
                .toList();
        for (String needed : List.of("socketio", "aiohttp")) {
            if (packages.stream().noneMatch(place -> Files.isDirectory(place.resolve(needed)))) {
                throw new JailUnavailable(
                        "there is no package " + needed + " in " + packages,
                        "Install it: apt-get install python3-socketio python3-aiohttp");
            }
        }
        List<Bind> binds = new ArrayList<>(interpreter(where));
        binds.add(new Bind(folder.of("python/launch.py"), LanguageRuntime.LAUNCHER + "/launch.py"));
        packages.forEach(place -> binds.add(Bind.same(place)));
        binds.addAll(Bind.sameIfThere(Stream.of(Path.of("/etc/mime.types"))));
        List<String> command =
                new ArrayList<>(List.of(PYTHON, "-S", "-s", "-E", "-u", LanguageRuntime.LAUNCHER + "/launch.py"));
        packages.forEach(place -> command.add(place.toString()));
        return runtime(
                ProgrammingLanguage.PYTHON.title(), binds, command, Framing.withHead(ProgrammingLanguage.PYTHON));
    }

    /** A script of ours that needs the language only, none of its packages. */
    static LanguageRuntime script(Host host, Path script, List<String> arguments) throws JailUnavailable {
        String inside = LanguageRuntime.LAUNCHER + "/" + script.getFileName();
        List<Bind> binds = new ArrayList<>(interpreter(where(host)));
        binds.add(new Bind(script, inside));
        List<String> command = new ArrayList<>(List.of(PYTHON, "-S", "-s", "-E", inside));
        command.addAll(arguments);
        return runtime(script.getFileName().toString(), binds, command, Framing.PLAIN);
    }

    private static LanguageRuntime runtime(String name, List<Bind> binds, List<String> command, Framing framing) {
        return new LanguageRuntime(
                name,
                binds,
                Map.of("PYTHONUNBUFFERED", "1", "PYTHONDONTWRITEBYTECODE", "1"),
                command,
                256L << 20,
                framing,
                OUT_OF_MEMORY);
    }

    private static List<Bind> interpreter(List<Path> where) {
        return List.of(new Bind(where.get(0), PYTHON), Bind.same(where.get(1)));
    }

    private static List<Path> where(Host host) throws JailUnavailable {
        String remedy = "Install it: apt-get install python3";
        try {
            List<Path> where = Question.ask(List.of(host.python().toString(), "-S", "-E", "-c", WHERE)).stream()
                    .map(Path::of)
                    .toList();
            if (where.size() < 2) {
                throw new JailUnavailable(host.python() + " did not say where its library is", remedy);
            }
            Reach.check(host, where.get(0), "Python");
            Reach.check(host, where.get(1), "Python's library");
            return where;
        } catch (IOException failure) {
            throw new JailUnavailable("Python does not run: " + failure.getMessage(), remedy);
        }
    }
}
