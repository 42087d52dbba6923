package dev.ackademy.jail;

import dev.ackademy.kit.Deadline;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Starts cells, and knows those that are open. */
final class Cells implements AutoCloseable {
    private final Host host;
    private final RuntimesFolder folder;
    private final Allowance allowance;
    private final byte[] filter;
    private final Spawner spawner = new Spawner();
    private final Set<Cell> open = ConcurrentHashMap.newKeySet();
    private final Set<BrowserCell> browsers = ConcurrentHashMap.newKeySet();
    private volatile Runnable onClosed = () -> {};

    Cells(Host host, RuntimesFolder folder, Allowance allowance) {
        this.host = host;
        this.folder = folder;
        this.allowance = allowance;
        this.filter = SeccompFilter.of(host.machine());
    }

    /** Returns when the launcher waits for a source and the relay stands. */
    Cell start(LanguageRuntime runtime) throws JailFault {
        Deadline deadline = Deadline.in(allowance.startWithin());
        try (StartFiles files = StartFiles.with(filter)) {
            CommandLine commandLine = new CommandLine(host, folder.etc(), allowance);
            Process process = spawner.start(commandLine.of(runtime, files.filter(), files.info()), false);
            try {
                return attach(runtime, process, files, deadline);
            } catch (IOException | InterruptedException | RuntimeException failure) {
                Spawner.end(process);
                throw failure;
            }
        } catch (JailFault fault) {
            throw fault;
        } catch (IOException failure) {
            throw new JailFault("cannot start " + runtime.name() + ": " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new JailFault("interrupted while starting " + runtime.name(), interrupted);
        }
    }

    /** Nothing runs yet: the browser is started by whoever drives it. */
    BrowserCell prepareBrowser(LanguageRuntime runtime) throws JailFault {
        try {
            StartFiles files = StartFiles.with(SeccompFilter.ofBrowser(host.machine()));
            BrowserCell cell =
                    new BrowserCell(new BrowserStart(host, folder, runtime, files, spawner), browsers::remove);
            browsers.add(cell);
            return cell;
        } catch (IOException failure) {
            throw new JailFault("cannot prepare " + runtime.name() + ": " + failure.getMessage(), failure);
        }
    }

    /** For {@code doctor}: whether a browser starts, and its walls hold. */
    JailReport.Fact tryBrowser(String name, LanguageRuntime runtime) {
        try {
            return new BrowserTrial(host, spawner).attempt(name, prepareBrowser(runtime));
        } catch (JailFault fault) {
            return JailReport.Fact.bad(name, String.valueOf(fault.getMessage()), Remedy.of(fault));
        }
    }

    /** The relay comes before the source: a program that has ended has no network left to enter. */
    private Cell attach(LanguageRuntime runtime, Process process, StartFiles files, Deadline deadline)
            throws IOException, InterruptedException {
        Conversation conversation = new Conversation(process, runtime, allowance);
        conversation.awaitReady(deadline);
        ProcessHandle inside = ProcessHandle.of(files.program())
                .orElseThrow(() -> new JailFault(runtime.name() + " was ready, but its process is gone"));
        Relay relay = Relay.into(inside.pid(), host, folder.relay(), spawner, deadline);
        Program program = Program.watch(process, inside, conversation, allowance);
        Cell cell = new Cell(program, conversation, relay, this::closed);
        open.add(cell);
        return cell;
    }

    private void closed(Cell cell) {
        open.remove(cell);
        onClosed.run();
    }

    /** How many are idle or in use. */
    int open() {
        return open.size();
    }

    /** @param action is told after each cell that was closed */
    void whenClosed(Runnable action) {
        onClosed = action;
    }

    @Override
    public void close() {
        open.forEach(Cell::close);
        browsers.forEach(BrowserCell::close);
        spawner.close();
    }
}
