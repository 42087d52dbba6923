package dev.ackademy.jail;

import static dev.ackademy.jail.Jails.ending;
import static dev.ackademy.jail.Jails.running;
import static dev.ackademy.jail.Jails.said;
import static dev.ackademy.kit.ProgrammingLanguage.JAVA;
import static dev.ackademy.kit.ProgrammingLanguage.JAVASCRIPT;
import static dev.ackademy.kit.ProgrammingLanguage.PYTHON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How programs end; running out of time, memory and output is in LimitsTest, not compiling in LanguagesTest. */
class EndingTest {
    @Test
    void a_program_that_exits_tells_its_code() throws Exception {
        try (Cell javascript = running(JAVASCRIPT, "process.exit(7)");
                Cell python = running(PYTHON, "raise SystemExit(130)")) {
            assertThat(ending(javascript)).isEqualTo(new Ending.Exited(7));
            assertThat(ending(python)).isEqualTo(new Ending.Exited(130));
        }
    }

    @Test
    void a_program_with_nothing_left_to_do_has_exited() throws Exception {
        try (Cell javascript = running(JAVASCRIPT, "console.log('done')");
                Cell java = running(JAVA, "class Server { static void main() { System.out.println(\"done\"); } }")) {
            assertThat(ending(javascript)).isEqualTo(new Ending.Exited(0));
            assertThat(ending(java)).isEqualTo(new Ending.Exited(0));
            assertThat(java.output().text()).isEqualTo("done\n");
        }
    }

    @Test
    void a_wild_access_is_a_signal() throws Exception {
        try (Cell cell = running(PYTHON, "import ctypes\nctypes.string_at(0)")) {
            assertThat(ending(cell)).isEqualTo(new Ending.Signalled(11));
        }
    }

    @Test
    void an_abort_is_a_signal() throws Exception {
        try (Cell cell = running(JAVASCRIPT, "process.abort()")) {
            assertThat(ending(cell)).isInstanceOf(Ending.Signalled.class);
        }
    }

    @Test
    void somebody_elses_kill_is_a_signal_and_no_limit() throws Exception {
        try (Cell cell = running(JAVASCRIPT, "console.log('up'); setInterval(() => {}, 1000)")) {
            said(cell, "up");
            cell.program().destroyForcibly();
            assertThat(ending(cell)).isEqualTo(new Ending.Signalled(9));
        }
    }

    @Test
    void a_program_cannot_kill_itself_or_anybody() throws Exception {
        try (Cell cell = running(PYTHON, """
                import os, signal
                for target in 1, 0, -1, os.getppid():
                    for number in signal.SIGKILL, signal.SIGTERM, signal.SIGSTOP:
                        try: os.kill(target, number)
                        except OSError: pass
                print("still here", os.getppid())
                """)) {
            assertThat(ending(cell)).isEqualTo(new Ending.Exited(0));
            assertThat(cell.output().text()).isEqualTo("still here 0\n");
        }
    }

    @Test
    void closing_ends_a_program_that_will_not_go() throws Exception {
        Cell cell = running(PYTHON, """
                import os, signal, time
                for number in signal.SIGTERM, signal.SIGINT, signal.SIGHUP:
                    signal.signal(number, signal.SIG_IGN)
                print("up")
                os.close(1); os.close(2)
                while True: time.sleep(60)
                """);
        said(cell, "up");
        cell.close();
        assertThat(cell.ended()).isCompletedWithValue(new Ending.Closed());
        cell.close();
    }

    @Test
    void closing_after_the_end_does_not_change_the_ending() throws Exception {
        Cell cell = running(PYTHON, "raise SystemExit(3)");
        ending(cell);
        cell.close();
        assertThat(cell.ended()).isCompletedWithValue(new Ending.Exited(3));
    }

    @Test
    void an_idle_cell_can_be_closed() throws Exception {
        Cell cell = Jails.jail().take(JAVASCRIPT);
        cell.close();
        assertThat(cell.ended()).isCompletedWithValue(new Ending.Closed());
    }

    @Test
    void a_death_before_the_source_came_is_our_fault() throws Exception {
        try (Cell cell = Jails.jail().take(PYTHON)) {
            cell.program().destroyForcibly();
            ending(cell);
            assertThatThrownBy(() -> cell.deliver(new byte[] {'\n'})).isInstanceOf(JailFault.class);
        }
    }

    @Test
    void output_is_complete_when_the_program_has_ended() throws Exception {
        try (Cell cell = running(PYTHON, "import sys\nprint('x' * 60000, end='')\nsys.stderr.write('last words')")) {
            ending(cell);
            assertThat(cell.output().text().length()).isEqualTo(60000 + 1 + "last words".length() + 1);
            assertThat(cell.output().lines()).extracting(Output.Line::stream).contains(Output.Stream.STDERR);
        }
    }
}
