package dev.ackademy.grader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.ProgrammingLanguage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedTest {
    private static final List<String> JAVASCRIPT = """
            listening
            /tmp/app/server.js:5
              socket.on("room:join", () => { socket.jion("x"); });
                                                    ^

            TypeError: socket.jion is not a function
                at Socket.<anonymous> (/tmp/app/server.js:5:41)
                at Socket.emit (node:events:524:28)
                at Socket.emitUntyped (/node_modules/socket.io/dist/typed-events.js:69:22)
                at /node_modules/socket.io/dist/socket.js:693:39

            Node.js v20.20.2""".lines().toList();

    private static final List<String> PYTHON = """
            Task exception was never retrieved
            Traceback (most recent call last):
              File "/usr/lib/python3/dist-packages/socketio/asyncio_server.py", line 524, in _handle_event_internal
                r = await server._trigger_event(data[0], namespace, sid, *data[1:])
                    ^^^^^^^^^^^^^^^^
              File "/usr/lib/python3/dist-packages/socketio/asyncio_server.py", line 558, in _trigger_event
                ret = await handler(*args)
              File "/tmp/app/server.py", line 9, in join
                return data["nope"]
                       ~~~~^^^^^^^^
            KeyError: 'nope'""".lines().toList();

    private static final List<String> JAVA = """
            [netty] ERROR wrong
            java.lang.NullPointerException: Cannot invoke "Object.toString()" because "nope" is null
            \tat Server.lambda$main$0(Server.java:11)
            \tat com.corundumstudio.socketio.namespace.Namespace.onEvent(Namespace.java:162)
            \tat io.netty.channel.DefaultChannelPipeline.fireChannelRead(DefaultChannelPipeline.java:868)
            done""".lines().toList();

    @Test
    void paths_are_those_that_the_learner_knows_and_frames_of_libraries_are_counted() {
        assertThat(Printed.readable(JAVASCRIPT, ProgrammingLanguage.JAVASCRIPT))
                .contains(
                        "server.js:5", "    at Socket.<anonymous> (server.js:5:41)", "    at … 3×", "Node.js v20.20.2")
                .noneMatch(line -> line.contains("/tmp/app") || line.contains("node_modules"));
        assertThat(Printed.readable(PYTHON, ProgrammingLanguage.PYTHON))
                .containsExactly(
                        "Task exception was never retrieved",
                        "Traceback (most recent call last):",
                        "  … 2×",
                        "  File \"server.py\", line 9, in join",
                        "    return data[\"nope\"]",
                        "           ~~~~^^^^^^^^",
                        "KeyError: 'nope'");
        assertThat(Printed.readable(JAVA, ProgrammingLanguage.JAVA))
                .endsWith("\tat Server.lambda$main$0(Server.java:11)", "    at … 2×", "done");
    }

    @Test
    void only_the_last_lines_are_shown_and_none_is_endless() {
        List<String> many = java.util.stream.IntStream.range(0, 500)
                .mapToObj(i -> i + "x".repeat(1000))
                .toList();
        assertThat(Printed.readable(many, ProgrammingLanguage.JAVASCRIPT))
                .hasSize(200)
                .allMatch(line -> line.length() == 400)
                .last()
                .asString()
                .startsWith("499x");
    }

    @Test
    void an_error_is_found_at_the_learners_line() {
        assertThat(thrown(JAVASCRIPT, ProgrammingLanguage.JAVASCRIPT))
                .contains(new Thrown(5, "TypeError: socket.jion is not a function"));
        assertThat(thrown(PYTHON, ProgrammingLanguage.PYTHON)).contains(new Thrown(9, "KeyError: 'nope'"));
        assertThat(thrown(JAVA, ProgrammingLanguage.JAVA))
                .contains(
                        new Thrown(
                                11,
                                "java.lang.NullPointerException: Cannot invoke \"Object.toString()\" because \"nope\" is null"));
    }

    @Test
    void the_cause_is_told_rather_than_what_wraps_it() {
        List<String> wrapped = """
                Exception in thread "main" java.lang.IllegalStateException: no server
                \tat Server.main(Server.java:20)
                Caused by: java.lang.NumberFormatException: Cannot parse null string: null
                \tat java.base/java.lang.Integer.parseInt(Integer.java:600)
                \tat Server.port(Server.java:31)
                \t... 1 more""".lines().toList();
        assertThat(thrown(wrapped, ProgrammingLanguage.JAVA))
                .contains(new Thrown(31, "java.lang.NumberFormatException: Cannot parse null string: null"));
    }

    @Test
    void what_only_looks_like_a_trace_is_none() {
        assertThat(thrown(List.of("TypeError: I only say so", "    at home"), ProgrammingLanguage.JAVASCRIPT))
                .isEmpty();
        assertThat(thrown(List.of("KeyError: 'x'"), ProgrammingLanguage.PYTHON)).isEmpty();
        assertThat(thrown(List.of(), ProgrammingLanguage.JAVA)).isEmpty();
    }

    private static java.util.Optional<Thrown> thrown(List<String> output, ProgrammingLanguage language) {
        return Thrown.last(output.stream().map(Printed::shortened).toList(), language);
    }
}
