package dev.ackademy.grader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.client.Transport;
import dev.ackademy.kit.ProgrammingLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A program that means harm, from {@code src/test/resources/hostile}. It begins with comments: a sentence that says what
 * it tries, then lines of {@code name: value}.
 *
 * <ul>
 *   <li>{@code outcome}: what it must get, an outcome and a reason; several of either where it is a race, with "or"
 *   <li>{@code prints}: a piece of a line that shows that it really tried, any number of times; "or" again
 *   <li>{@code when}: {@code start} or {@code join}, for a deed of the accepted server: as it starts, or when somebody
 *       joins a room
 *   <li>{@code over}: {@code polling}; else WebSocket
 * </ul>
 *
 * <p>Whatever it gets hold of it prints with the word GOT, and none may.
 */
record HostileProgram(ProgrammingLanguage language, String name, String text) {
    private static final Path FOLDER = Path.of("src/test/resources/hostile");
    private static final Path ACCEPTED = Path.of("exercises/skip-the-sender/submissions/accepted/plain");

    static Stream<HostileProgram> all() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().map(HostileProgram::read).toList().stream();
        }
    }

    private static HostileProgram read(Path file) {
        try {
            ProgrammingLanguage language = ProgrammingLanguage.of(
                            file.getName(file.getNameCount() - 2).toString())
                    .orElseThrow();
            return new HostileProgram(language, file.getFileName().toString(), Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<String> outcomes() {
        return List.of(one("outcome").toUpperCase(Locale.ROOT).split("[ ]", -1)).stream()
                .filter(word -> word.contains("_") || word.equals("ACCEPTED"))
                .toList();
    }

    List<String> reasons() {
        return Arrays.stream(one("outcome").split(" ", -1))
                .filter(word -> word.contains("-") || word.equals("crashed") || word.equals("killed"))
                .toList();
    }

    /** Of each list at least one must be printed. */
    List<List<String>> prints() {
        return values("prints").map(value -> List.of(value.split(" or ", -1))).toList();
    }

    Transport transport() {
        return values("over").findFirst().flatMap(Transport::of).orElse(Transport.WEBSOCKET);
    }

    /**
     * @param secret a file of the host
     * @param port where the host listens
     */
    String source(Path secret, int port) throws IOException {
        String deed = text.replace("@SECRET@", secret.toString()).replace("@HOST@", Integer.toString(port));
        String when = values("when").findFirst().orElse("");
        if (when.isEmpty()) {
            return deed;
        }
        String accepted = Files.readString(ACCEPTED.resolve(language.fileName()));
        String place = place(when);
        assertThat(accepted).as("the accepted server has the place for deeds").contains(place);
        String indent = language == ProgrammingLanguage.PYTHON && when.equals("join") ? "    " : "";
        return switch (language) {
            case JAVASCRIPT -> accepted.replace(place, place + "\n{\n" + deed + "}\n");
            case PYTHON -> accepted.replace(place, place + deed.indent(indent.length()));
            case JAVA -> accepted.replace(place, place + "if (LAST_ID != null) {\n" + deed + "}\n");
            case BROWSER -> throw new AssertionError("a page is no server");
        };
    }

    private String place(String when) {
        boolean join = when.equals("join");
        return switch (language) {
            case JAVASCRIPT ->
                join ? "socket.on(\"room:join\", ({ room }, ack) => {" : "const io = new Server(http);\n";
            case PYTHON -> join ? "async def join(sid, data):\n" : "ids = itertools.count(1)\n";
            case JAVA ->
                join
                        ? "private static void join(SocketIOClient client, Map<?, ?> data, AckRequest ack) {\n"
                        : "public static void main(String[] args) {\n";
            case BROWSER -> throw new AssertionError("a page is no server");
        };
    }

    private String one(String name) {
        return values(name)
                .findFirst()
                .orElseThrow(() -> new AssertionError(this + " does not say '" + name + ":' at its head"));
    }

    private Stream<String> values(String name) {
        String comment = language == ProgrammingLanguage.PYTHON ? "# " : "// ";
        return text.lines()
                .takeWhile(line -> line.startsWith(comment))
                .filter(line -> line.startsWith(comment + name + ": "))
                .map(line -> line.substring((comment + name + ": ").length()));
    }

    @Override
    public String toString() {
        return language.id() + "/" + name;
    }
}
