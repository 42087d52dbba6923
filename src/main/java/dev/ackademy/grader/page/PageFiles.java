package dev.ackademy.grader.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The files of which a learner's page is made: the library, a few lines of ours, and the module. A module is an ES module
 * when it imports or exports at the start of a line, else CommonJS.
 *
 * @param module the learner's source
 * @param library the client library as a script
 * @param libraryModule the same as an ES module
 */
record PageFiles(String module, String library, String libraryModule) {
    private static final Pattern ES_MODULE = Pattern.compile("(?m)^\\s*(?:import\\b(?!\\s*\\()|export\\b)");

    /** @param headers beside the type */
    record Served(String type, String text, Map<String, String> headers) {}

    /** @param clientDist the folder in which socket.io keeps its client */
    static PageFiles of(byte[] source, Path clientDist) throws IOException {
        return new PageFiles(
                new String(source, StandardCharsets.UTF_8),
                Files.readString(clientDist.resolve("socket.io.js")),
                Files.readString(clientDist.resolve("socket.io.esm.min.js")));
    }

    /** By path. */
    Map<String, Served> at(String url) throws java.io.UncheckedIOException {
        boolean es = ES_MODULE.matcher(module).find();
        Map<String, Served> files = new LinkedHashMap<>();
        files.put("/", new Served("text/html", page(es), Map.of("content-security-policy", policy(url))));
        files.put("/library.js", script(library));
        files.put("/library.mjs", script(libraryModule));
        files.put("/setup.js", script(resource("setup.js")));
        // On the first line of the learner's, so that lines keep their numbers.
        files.put(
                "/client.js",
                script(es ? module : "ackademy.run(function (exports, require, module) {" + module + "\n});"));
        files.put(
                "/ready.js",
                script(
                        es
                                ? "import * as client from \"/client.js\";\nackademy.ready(client);"
                                : "ackademy.ready(globalThis.module.exports);"));
        return files;
    }

    private static Served script(String text) {
        return new Served("text/javascript; charset=utf-8", text, Map.of());
    }

    private static String page(boolean es) {
        return """
                <!doctype html>
                <meta charset="utf-8">
                <title>client.js</title>
                <link rel="icon" href="data:,">
                <script type="importmap" nonce="map">{"imports":{"socket.io-client":"/library.mjs"}}</script>
                <script src="/library.js"></script>
                <script src="/setup.js"></script>
                """
                + (es ? "" : "<script src=\"/client.js\"></script>\n")
                + "<script type=\"module\" src=\"/ready.js\"></script>\n";
    }

    /** No eval, no frames, no workers, and connections to the page's own server only. */
    private static String policy(String url) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' 'nonce-map'",
                "connect-src " + url + " " + url.replace("http:", "ws:"),
                "img-src data:",
                "worker-src 'none'",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }

    private static String resource(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
