package dev.ackademy.author;

import dev.ackademy.kit.ProgrammingLanguage;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Programs that know no exercise. A check that one of them passes checks nothing. */
public enum Stranger {
    /** A port at which nobody listens. */
    DEAD("a dead port", false, ""),
    /** Accepts connections and never says a word. */
    DUMB("accepts and says nothing", false, """
            require("node:net").createServer(() => {}).listen(Number(process.env.PORT), "127.0.0.1");
            """),
    /** Speaks the protocol, lets everyone in, and does nothing. */
    SILENT("lets everyone in and does nothing", true, """
            const http = require("node:http").createServer();
            new (require("socket.io").Server)(http).of(/.*/);
            http.listen(Number(process.env.PORT), "127.0.0.1");
            """),
    /** Says yes to everything. */
    YES("answers everything with ok", true, """
            const http = require("node:http").createServer();
            const io = new (require("socket.io").Server)(http);
            for (const home of [io, io.of(/.+/)]) {
              home.on("connection", (socket) => {
                socket.onAny((event, ...rest) => rest.at(-1)?.call?.(null, { ok: true }));
              });
            }
            http.listen(Number(process.env.PORT), "127.0.0.1");
            """),
    /** Sends whatever comes to everyone, under every name that the exercise knows, and says yes. */
    LOUD("sends everything to everyone", true, """
            const http = require("node:http").createServer();
            const io = new (require("socket.io").Server)(http);
            const names = [HEARD];
            for (const home of [io, io.of(/.+/)]) {
              home.on("connection", (socket) => {
                for (const name of names) {
                  socket.nsp.emit(name, { sid: socket.id });
                  socket.nsp.emit(name, { ns: socket.nsp.name.slice(1), sid: socket.id });
                }
                socket.onAny((event, ...rest) => {
                  const said = { ...rest[0], from: socket.id, n: 1 };
                  for (const name of new Set([event, ...names])) {
                    socket.nsp.emit(name, rest[0]);
                    socket.nsp.emit(name, said);
                  }
                  rest.at(-1)?.call?.(null, { ok: true });
                });
              });
            }
            http.listen(Number(process.env.PORT), "127.0.0.1");
            """),
    /** A module that offers a page nothing. */
    BLANK("exports nothing", "module.exports = {};\n"),
    /** A module that has whatever it is asked for, and makes no connection. */
    AGREEABLE("has everything and connects to nothing", """
            const yes = new Proxy(function () {}, {
              get: (target, key) => (key === "then" ? undefined : key === Symbol.toPrimitive ? () => "yes" : yes),
              apply: () => yes,
            });
            module.exports = new Proxy({}, { get: () => async () => yes, has: () => true });
            """);

    private final ProgrammingLanguage language;
    private final String title;
    private final boolean letsIn;
    private final String program;

    Stranger(String title, boolean letsIn, String server) {
        this(ProgrammingLanguage.JAVASCRIPT, title, letsIn, server);
    }

    Stranger(String title, String module) {
        this(ProgrammingLanguage.BROWSER, title, false, module);
    }

    Stranger(ProgrammingLanguage language, String title, boolean letsIn, String program) {
        this.language = language;
        this.title = title;
        this.letsIn = letsIn;
        this.program = program;
    }

    /** Which exercises it is a stranger to: those of servers, or those of pages. */
    ProgrammingLanguage language() {
        return language;
    }

    String title() {
        return title;
    }

    /** Whether a client can connect to it, so that it passes what asks for nothing more. */
    boolean letsIn() {
        return letsIn;
    }

    /**
     * A {@code server.js} or {@code client.js}; nothing for a dead port.
     *
     * @param heard the names of the events that the exercise's clients hear
     */
    byte[] program(Set<String> heard) {
        String names = new TreeSet<>(heard)
                .stream()
                        .map(name -> "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining(", "));
        return program.replace("HEARD", names).getBytes(StandardCharsets.UTF_8);
    }
}
