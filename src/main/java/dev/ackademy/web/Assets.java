package dev.ackademy.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * The bundled front end, kept in memory. All files share one version, a hash of everything, in front of their names: a
 * script that imports {@code ./chunk.js} stays within its version, and a browser may keep a file for ever. A page that was
 * opened before an update asks for an old version; it gets the newest file, uncached, rather than nothing.
 */
public final class Assets implements Routes {
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");

    private static final Set<String> COMPRESSED_ALREADY = Set.of("png", "woff2");

    private final Map<String, byte[]> files;
    private final String version;
    /** By whole address, compressed once for all. */
    private final Map<String, Kept> current = new HashMap<>();

    private Assets(Map<String, byte[]> files) {
        this.files = files;
        this.version = hash(files);
        files.forEach((name, bytes) -> current.put(url(name), kept(name, bytes)));
    }

    private static Kept kept(String name, byte[] bytes) {
        return new Kept(
                bytes,
                !COMPRESSED_ALREADY.contains(extension(name)),
                Map.of(HttpHeader.CONTENT_TYPE, type(name), HttpHeader.CACHE_CONTROL, FOREVER));
    }

    /** Everything under {@code /static} on the class path that a browser may have. */
    public static Assets load() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            Enumeration<URL> roots = Assets.class.getClassLoader().getResources("static");
            while (roots.hasMoreElements()) {
                readAll(roots.nextElement().toURI(), files);
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("Cannot read the bundled front end.", unreadable);
        }
        return new Assets(files);
    }

    /** From name and content, for tests. */
    static Assets of(Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new Assets(files);
    }

    /** Changes whenever any file does. */
    public String version() {
        return version;
    }

    /**
     * The address of a file, such as {@code site.css}.
     *
     * @throws IllegalArgumentException when the build made no such file
     */
    public String url(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException(
                    "The build made no static/" + name + ". Run the front end's build (node static/build.mjs).");
        }
        return "/static/" + version + "/" + name;
    }

    /** The file at this address, of this version. */
    @Nullable
    Kept kept(String address) {
        return current.get(address);
    }

    /** Bytes of memory that files take for being sent, in all codings. */
    long keptBytes() {
        return current.values().stream().mapToLong(Kept::size).sum();
    }

    /** What is in a file that is served under an address of its own. */
    byte[] bytes(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new NotFoundResponse("There is no file '" + name + "'.");
        }
        return bytes.clone();
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/static/{version}/<name>", this::send, Role.ANYONE);
    }

    private void send(Context context) {
        String name = context.pathParam("name");
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new NotFoundResponse("There is no file '" + name + "'.");
        }
        // Of an earlier version, or another way to write the address: those of this one are kept.
        context.header("Cache-Control", "no-cache");
        context.contentType(type(name));
        context.result(bytes);
    }

    private static String type(String name) {
        return TYPES.getOrDefault(extension(name), "application/octet-stream");
    }

    private static void readAll(URI root, Map<String, byte[]> files) throws IOException {
        if (root.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
                readTree(jar.getPath("/static"), files);
            }
        } else {
            readTree(Path.of(root), files);
        }
    }

    private static void readTree(Path root, Map<String, byte[]> files) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            List<Path> found = tree.filter(Files::isRegularFile)
                    .filter(file -> TYPES.containsKey(extension(file.toString())))
                    .toList();
            for (Path file : found) {
                String name = root.relativize(file).toString().replace('\\', '/');
                files.putIfAbsent(name, Files.readAllBytes(file));
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String hash(Map<String, byte[]> files) {
        List<byte[]> parts = new ArrayList<>();
        files.forEach((name, bytes) -> {
            parts.add((name + '\0').getBytes(StandardCharsets.UTF_8));
            parts.add(bytes);
        });
        return Digest.of(6, parts.toArray(byte[][]::new));
    }
}
