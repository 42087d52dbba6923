package dev.ackademy.grader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.kit.ProgrammingLanguage;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CulpritTest {
    private static final Finding ECHO =
            new Finding(Symptom.ECHOED, "F04", Map.of("event", "chat:message", "observed", "{}"));

    @Test
    void the_only_line_that_sends_the_event_did_it_in_every_language() {
        assertThat(line(
                        ProgrammingLanguage.JAVASCRIPT,
                        "// io.emit(\"chat:message\") would be wrong\nsocket.on(\"chat:message\", () => {\n"
                                + "  io.to(room)\n    .emit('chat:message', data);\n});"))
                .hasValue(4);
        assertThat(line(
                        ProgrammingLanguage.PYTHON,
                        "@sio.on(\"chat:message\")\nasync def say(sid, data):\n    await sio.emit(\n"
                                + "        \"chat:message\", data)  # not sio.emit(\"chat:message\")"))
                .hasValue(3);
        assertThat(line(
                        ProgrammingLanguage.JAVA,
                        "/* sendEvent(\"chat:message\") */\nroom.sendEvent(\"chat:message\", data);\n"
                                + "room.sendEvent(\"user:left\", data);"))
                .hasValue(2);
    }

    @Test
    void where_two_lines_could_have_done_it_neither_is_accused() {
        assertThat(line(ProgrammingLanguage.JAVASCRIPT, "io.emit('chat:message', a);\nio.emit('chat:message', b);"))
                .isEmpty();
    }

    @Test
    void an_event_whose_name_is_made_up_elsewhere_could_be_any() {
        assertThat(line(ProgrammingLanguage.JAVASCRIPT, "io.emit('chat:message', a);\nio.emit(name, b);"))
                .isEmpty();
        assertThat(line(ProgrammingLanguage.JAVASCRIPT, "io.emit('chat:message', a);\nio.emit(`${x}:y`, b);"))
                .isEmpty();
    }

    @Test
    void what_did_not_come_accuses_no_line() {
        Finding missing = new Finding(Symptom.MISSING, "", Map.of("event", "chat:message"));
        assertThat(new Culprit("io.emit('chat:message', a);", ProgrammingLanguage.JAVASCRIPT).of(missing))
                .isEmpty();
    }

    @Test
    void a_wrong_name_points_at_the_line_with_that_name() {
        Finding misnamed = new Finding(Symptom.MISNAMED, "", Map.of("event", "chat:message", "other", "message"));
        assertThat(new Culprit("a\nio.emit('message', a);", ProgrammingLanguage.JAVASCRIPT).of(misnamed))
                .hasValue(2);
    }

    private static OptionalInt line(ProgrammingLanguage language, String source) {
        return new Culprit(source, language).of(ECHO);
    }
}
