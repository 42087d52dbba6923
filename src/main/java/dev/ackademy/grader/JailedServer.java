package dev.ackademy.grader;

import dev.ackademy.jail.Cell;
import dev.ackademy.jail.Diagnostic;
import dev.ackademy.jail.Ending;
import dev.ackademy.jail.Output;
import dev.ackademy.kit.ProgrammingLanguage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A submission in its cell. */
final class JailedServer implements Server {
    private static final int SIGKILL = 9;

    private final Cell cell;
    private final ProgrammingLanguage language;
    private final CompletableFuture<Ending> ended;

    JailedServer(Cell cell, ProgrammingLanguage language) {
        this.cell = cell;
        this.language = language;
        this.ended = cell.ended();
    }

    @Override
    public URI url() {
        return cell.url();
    }

    @Override
    public CompletableFuture<?> ended() {
        return ended;
    }

    @Override
    public boolean listening(Duration time) throws IOException, InterruptedException {
        if (cell.awaitListening(time)) {
            return true;
        }
        if (cell.gone()) {
            ended.join();
        }
        return false;
    }

    @Override
    public Ended how() {
        return switch (ended.join()) {
            case Ending.Exited exited ->
                thrown().filter(error -> exited.code() != 0)
                        .map(JailedServer::threw)
                        .orElseGet(() -> Ended.of(Reason.CRASHED, "code", exited.code()));
            // No program can kill itself so, because it is process 1 of its jail: it was the host or its operator.
            case Ending.Signalled signalled when signalled.signal() == SIGKILL -> Ended.of(Reason.OUR_FAULT);
            case Ending.Signalled signalled -> Ended.of(Reason.KILLED, "signal", signalled.signal());
            case Ending.CpuTimeUsedUp cpu ->
                Ended.of(Reason.OUT_OF_CPU, "seconds", cpu.limit().toSeconds());
            case Ending.OutputTooLong output -> Ended.of(Reason.OUT_OF_OUTPUT);
            case Ending.OutOfMemory memory -> Ended.of(Reason.OUT_OF_MEMORY);
            case Ending.DidNotCompile broken -> notCompiled(broken.diagnostics().getFirst());
            case Ending.Closed closed -> Ended.of(Reason.OUR_FAULT);
        };
    }

    private static Ended threw(Thrown error) {
        return new Ended(Reason.THREW_AT, Map.of("line", String.valueOf(error.line()), "observed", error.says()));
    }

    private Ended notCompiled(Diagnostic first) {
        return new Ended(
                Reason.NOT_COMPILED,
                Map.of(
                        "file", language.fileName(),
                        "line", String.valueOf(first.line()),
                        "column", String.valueOf(first.column()),
                        "observed", first.message()));
    }

    @Override
    public OptionalLong printed(String line) {
        return OptionalLong.of(cell.output().lines().stream()
                .filter(one ->
                        one.stream() == Output.Stream.STDOUT && one.text().equals(line))
                .count());
    }

    @Override
    public List<String> output() {
        return Printed.readable(lines(), language);
    }

    @Override
    public Optional<Thrown> thrown() {
        return Thrown.last(lines().stream().map(Printed::shortened).toList(), language);
    }

    private List<String> lines() {
        return cell.output().lines().stream().map(Output.Line::text).toList();
    }

    /** A relay that died, or was replaced at its port, has made the submission look wrong. */
    @Override
    public void verify() throws IOException {
        cell.connections();
    }
}
