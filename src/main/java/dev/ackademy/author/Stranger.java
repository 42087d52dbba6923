package dev.ackademy.author;

import dev.ackademy.kit.ProgrammingLanguage;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Programs that know no exercise. A check that one of them passes checks nothing. */
public enum Stranger {
    /** A port at which nobody listens. */
    DEAD("a dead port", Speaks.NOTHING, false, ""),
    /** Accepts connections and never says a word. */
    DUMB("accepts and says nothing", Speaks.NOTHING, false, """
            require("node:net").createServer(() => {}).listen(Number(process.env.PORT), "127.0.0.1");
            """),
    /** Speaks the protocol, lets everyone in, and does nothing. */
    SILENT("lets everyone in and does nothing", Speaks.SOCKET_IO, true, """
            const http = require("node:http").createServer();
            new (require("socket.io").Server)(http).of(/.*/);
            http.listen(Number(process.env.PORT), "127.0.0.1");
            """),
    /** Says yes to everything. */
    YES("answers everything with ok", Speaks.SOCKET_IO, true, """
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
    LOUD("sends everything to everyone", Speaks.SOCKET_IO, true, """
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
    /** Greets whoever comes, and does nothing. */
    SILENT_FRAMES("lets everyone in and does nothing", Speaks.FRAMES, true, Stranger.GREETING),
    /** Says yes to everything, under every name that the exercise knows. */
    YES_FRAMES("answers everything with ok", Speaks.FRAMES, true, Stranger.GREETING + """
            heard = (ws, bar, frame) => {
              for (const t of [HEARD]) ws.send(bar + JSON.stringify({ t, ok: true }));
            };
            """),
    /** Sends whatever comes to everyone, under every name that the exercise knows. */
    LOUD_FRAMES("sends everything to everyone", Speaks.FRAMES, true, Stranger.GREETING + """
            heard = (ws, bar, frame) => {
              for (const t of new Set([frame.t, HEARD])) {
                for (const one of server.clients) {
                  one.send(bar + JSON.stringify({ ...frame, t }));
                  one.send(bar + JSON.stringify({ ...frame, t, from: ws.id, n: 1 }));
                }
              }
            };
            """),
    /** A module that offers a page nothing. */
    BLANK("exports nothing", Speaks.IN_A_PAGE, false, "module.exports = {};\n"),
    /** A module that has whatever it is asked for, and makes no connection. */
    AGREEABLE("has everything and connects to nothing", Speaks.IN_A_PAGE, false, """
            const yes = new Proxy(function () {}, {
              get: (target, key) => (key === "then" ? undefined : key === Symbol.toPrimitive ? () => "yes" : yes),
              apply: () => yes,
            });
            module.exports = new Proxy({}, { get: () => async () => yes, has: () => true });
            """);

    /** A server of frames that lets everybody in, also into channels; what else comes goes to {@code heard}. */
    private static final String GREETING = """
            const { WebSocketServer } = require("ws");
            const server = new WebSocketServer({ host: "127.0.0.1", port: Number(process.env.PORT) });
            let heard = () => {};
            let count = 0;
            server.on("connection", (ws) => {
              ws.id = `s${++count}`;
              ws.on("error", () => {});
              ws.on("message", (data) => {
                const [, bar, json] = /^([a-z]*\\|)?(.*)$/s.exec(String(data));
                let frame;
                try {
                  frame = JSON.parse(json);
                } catch {
                  return;
                }
                if (frame?.t === "open") ws.send(`${bar ?? ""}${JSON.stringify({ t: "opened", id: ws.id })}`);
                else heard(ws, bar ?? "", frame ?? {});
              });
              ws.send(JSON.stringify({ t: "hello", id: ws.id }));
            });
            """;

    /** What it speaks, and with it the exercises to which it is a stranger. */
    private enum Speaks {
        /** A stranger to every server. */
        NOTHING,
        SOCKET_IO,
        FRAMES,
        IN_A_PAGE
    }

    private final String title;
    private final Speaks speaks;
    private final boolean letsIn;
    private final String program;

    Stranger(String title, Speaks speaks, boolean letsIn, String program) {
        this.title = title;
        this.speaks = speaks;
        this.letsIn = letsIn;
        this.program = program;
    }

    ProgrammingLanguage language() {
        return speaks == Speaks.IN_A_PAGE ? ProgrammingLanguage.BROWSER : ProgrammingLanguage.JAVASCRIPT;
    }

    /**
     * Whether it could be taken for a solution.
     *
     * @param languages those of the exercise
     * @param frames whether its clients speak a protocol of its own
     */
    boolean isStrangeTo(Set<ProgrammingLanguage> languages, boolean frames) {
        return languages.contains(language())
                && switch (speaks) {
                    case NOTHING, IN_A_PAGE -> true;
                    case SOCKET_IO -> !frames;
                    case FRAMES -> frames;
                };
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
