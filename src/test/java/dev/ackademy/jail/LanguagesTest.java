package dev.ackademy.jail;

import static dev.ackademy.jail.Jails.ending;
import static dev.ackademy.jail.Jails.get;
import static dev.ackademy.jail.Jails.post;
import static dev.ackademy.jail.Jails.running;
import static dev.ackademy.jail.Jails.said;
import static dev.ackademy.kit.ProgrammingLanguage.JAVA;
import static dev.ackademy.kit.ProgrammingLanguage.JAVASCRIPT;
import static dev.ackademy.kit.ProgrammingLanguage.PYTHON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.ProgrammingLanguage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LanguagesTest {
    private static final String HANDSHAKE = "/socket.io/?EIO=4&transport=polling";

    @Test
    void every_language_is_here() {
        assertThat(Jails.jail().languages()).containsAll(ProgrammingLanguage.SERVERS);
    }

    @Test
    void a_commonjs_server_shakes_hands_through_the_relay() throws Exception {
        shakes_hands(JAVASCRIPT, """
                const { Server } = require('socket.io')
                const http = require('http').createServer()
                new Server(http)
                http.listen(process.env.PORT, () => console.log('up', require.main === module, __filename))
                """);
    }

    @Test
    void a_module_server_shakes_hands_through_the_relay() throws Exception {
        shakes_hands(JAVASCRIPT, """
                import { createServer } from 'node:http'
                import { Server } from 'socket.io'
                const { WebSocketServer } = require('ws')
                const http = createServer()
                new Server(http)
                await new Promise((listening) => http.listen(process.env.PORT, 'localhost', listening))
                console.log('up', typeof WebSocketServer)
                """);
    }

    @Test
    void a_python_server_shakes_hands_through_the_relay() throws Exception {
        shakes_hands(PYTHON, """
                import os, socketio
                from aiohttp import web
                sio = socketio.AsyncServer(async_mode="aiohttp")
                app = web.Application()
                sio.attach(app)
                async def up(app):
                    print("up")
                app.on_startup.append(up)
                web.run_app(app, port=int(os.environ["PORT"]), print=lambda text: print("up", text.split()[0]))
                """);
    }

    @Test
    void a_java_server_shakes_hands_through_the_relay() throws Exception {
        shakes_hands(JAVA, """
                import com.corundumstudio.socketio.Configuration;
                import com.corundumstudio.socketio.SocketIOServer;

                public class Server {
                    public static void main(String[] args) throws Exception {
                        Configuration settings = new Configuration();
                        settings.setHostname("localhost");
                        settings.setPort(Integer.parseInt(System.getenv("PORT")));
                        new SocketIOServer(settings).start();
                        System.out.println("up " + System.in.read());
                    }
                }
                """);
    }

    /** A cache that does not fit is left aside without a word, and jails take twice as long to be ready. */
    @Test
    void a_java_jail_stands_on_a_cache_of_classes() throws Exception {
        try (Cell cell = running(JAVA, """
                import java.nio.file.Files;
                import java.nio.file.Path;

                class Server {
                    static void main() throws Exception {
                        long maps = Files.readAllLines(Path.of("/proc/self/maps")).stream()
                                .filter(line -> line.endsWith("/opt/java/launcher.aot"))
                                .count();
                        System.out.println("of the cache are mapped: " + maps);
                    }
                }
                """)) {
            assertThat(Integer.parseInt(said(cell, "of the cache are mapped: ")))
                    .isPositive();
        }
    }

    @Test
    void what_a_java_handler_throws_is_seen() throws Exception {
        try (Cell cell = running(JAVA, """
                import com.corundumstudio.socketio.Configuration;
                import com.corundumstudio.socketio.SocketIOServer;

                class Server {
                    static void main() {
                        Configuration settings = new Configuration();
                        settings.setPort(Integer.parseInt(System.getenv("PORT")));
                        SocketIOServer server = new SocketIOServer(settings);
                        server.addEventListener("count", String.class, (client, data, ack) -> {
                            throw new IllegalStateException("cannot count " + data);
                        });
                        server.start();
                        System.out.println("up");
                    }
                }
                """)) {
            said(cell, "up");
            String handshake = get(cell.url(), HANDSHAKE);
            String sid = handshake.replaceAll("(?s).*\"sid\":\"([^\"]+)\".*", "$1");
            post(cell.url(), HANDSHAKE + "&sid=" + sid, "40");
            post(cell.url(), HANDSHAKE + "&sid=" + sid, "42[\"count\",\"sheep\"]");
            assertThat(said(cell, "java.lang.IllegalStateException: ")).isEqualTo("cannot count sheep");
        }
    }

    private static void shakes_hands(ProgrammingLanguage language, String source) throws Exception {
        try (Cell cell = running(language, source)) {
            said(cell, "up");
            Jails.until("it answers", () -> {
                try {
                    return get(cell.url(), HANDSHAKE).contains("\"sid\":\"");
                } catch (IOException notYet) {
                    return false;
                }
            });
            assertThat(cell.output().lines()).allMatch(line -> line.stream() == Output.Stream.STDOUT);
        }
    }

    @Test
    void a_program_finds_a_small_environment_an_empty_stdin_and_a_home() throws Exception {
        try (Cell cell = running(PYTHON, """
                import os, sys, getpass, socket
                print("names", sorted(os.environ))
                print("port", os.environ["PORT"])
                print("stdin", repr(sys.stdin.read()))
                print("here", os.getcwd(), __file__, sys.argv, __name__)
                print("user", getpass.getuser(), socket.gethostbyname("localhost"))
                """)) {
            assertThat(ending(cell)).isEqualTo(new Ending.Exited(0));
            assertThat(cell.output().text()).isEqualTo("""
                    names ['HOME', 'LANG', 'PATH', 'PORT', 'PWD', 'PYTHONDONTWRITEBYTECODE', 'PYTHONUNBUFFERED']
                    port 3000
                    stdin ''
                    here /tmp/app /tmp/app/server.py ['/tmp/app/server.py'] __main__
                    user learner 127.0.0.1
                    """);
        }
    }

    @Test
    void javascript_that_does_not_parse_names_its_place() throws Exception {
        assertThat(wrong(JAVASCRIPT, "const a = 1\nconst b = ;\n"))
                .isEqualTo(new Diagnostic(2, 11, "SyntaxError: Unexpected token ';'"));
        assertThat(wrong(JAVASCRIPT, "import { Server } from 'socket.io'\n\nnew Server(3000, {,})\n"))
                .isEqualTo(new Diagnostic(3, 19, "SyntaxError: Unexpected token ','"));
    }

    @Test
    void python_that_does_not_compile_names_its_place() throws Exception {
        assertThat(wrong(PYTHON, "import os\nx = (1,\n"))
                .isEqualTo(new Diagnostic(2, 5, "SyntaxError: '(' was never closed"));
        assertThat(wrong(PYTHON, "if True:\nprint(1)\n"))
                .isEqualTo(new Diagnostic(
                        2, 1, "IndentationError: expected an indented block after 'if' statement on line 1"));
        assertThat(wrong(PYTHON, "a = 'x\0y'").message()).startsWith("ValueError: ");
    }

    @Test
    void java_that_does_not_compile_names_each_place() throws Exception {
        try (Cell cell = running(JAVA, """
                public class Server {
                    public static void main(String[] args) {
                        int port = "3000";
                        listen(port);
                    }
                }
                """)) {
            assertThat(ending(cell)).isInstanceOfSatisfying(Ending.DidNotCompile.class, ending -> {
                assertThat(ending.diagnostics()).hasSize(2);
                assertThat(ending.diagnostics().getFirst())
                        .isEqualTo(new Diagnostic(
                                3, 20, "incompatible types: java.lang.String cannot be converted to int"));
                assertThat(ending.diagnostics().getLast().message()).contains("cannot find symbol", "listen(int)");
            });
            assertThat(cell.output().lines()).isEmpty();
        }
    }

    @Test
    void java_without_a_server_class_is_told_what_is_expected() throws Exception {
        assertThat(wrong(JAVA, "class Main { public static void main(String[] args) {} }")
                        .message())
                .isEqualTo("expected a class named Server, but this file declares none");
    }

    @Test
    void a_trace_shows_the_learners_file_and_line_and_nothing_of_ours() throws Exception {
        try (Cell java = running(JAVA, "void main() {\n\n    throw new IllegalStateException(\"no\");\n}\n");
                Cell python = running(PYTHON, "def no():\n    raise ValueError('no')\nno()\n");
                Cell javascript = running(JAVASCRIPT, "\n\nthrow new Error('no')\n")) {
            assertThat(ending(java)).isEqualTo(new Ending.Exited(1));
            assertThat(java.output().text()).isEqualTo("""
                    Exception in thread "main" java.lang.IllegalStateException: no
                    \tat Server.main(Server.java:3)
                    """);
            assertThat(ending(python)).isEqualTo(new Ending.Exited(1));
            assertThat(python.output().text()).isEqualTo("""
                    Traceback (most recent call last):
                      File "/tmp/app/server.py", line 3, in <module>
                        no()
                      File "/tmp/app/server.py", line 2, in no
                        raise ValueError('no')
                    ValueError: no
                    """);
            assertThat(ending(javascript)).isEqualTo(new Ending.Exited(1));
            assertThat(javascript.output().text()).startsWith("/tmp/app/server.js:3\n");
        }
    }

    @Test
    void a_program_cannot_speak_as_our_launcher() throws Exception {
        try (Cell cell = running(PYTHON, "print('\\x01WRONG\\t1\\t1\\tbm8=')")) {
            assertThat(ending(cell)).isEqualTo(new Ending.Exited(0));
            assertThat(cell.output().text()).isEqualTo("\u0001WRONG\t1\t1\tbm8=\n");
        }
    }

    private static Diagnostic wrong(ProgrammingLanguage language, String source) throws Exception {
        try (Cell cell = running(language, source)) {
            assertThat(ending(cell)).isInstanceOf(Ending.DidNotCompile.class);
            return ((Ending.DidNotCompile) ending(cell)).diagnostics().getFirst();
        }
    }
}
