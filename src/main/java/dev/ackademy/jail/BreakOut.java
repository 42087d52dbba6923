package dev.ackademy.jail;

import dev.ackademy.jail.JailReport.Fact;
import dev.ackademy.kit.Deadline;
import dev.ackademy.kit.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Starts a jail exactly as for a submission, with a program of ours in it that tries to get out. A jail is believed only
 * after this.
 */
final class BreakOut {
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final String WRONG_JAIL =
            "Do not run submissions on this host, and report this as a bug of Ackademy.";

    private final Host host;
    private final RuntimesFolder folder;
    private final List<Fact> facts = new ArrayList<>();
    private boolean capped;

    BreakOut(Host host, RuntimesFolder folder) {
        this.host = host;
        this.folder = folder;
    }

    /** All that was tried; the first that fails is the reason to have no jail. */
    List<Fact> attempt() {
        try (Cells cells = new Cells(host, folder, Allowance.USUAL);
                ServerSocket prey = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LanguageRuntime attacker = attacker(prey.getLocalPort());
            try (Cell cell = cells.start(attacker)) {
                facts.add(Fact.good("a jail starts", "in namespaces of its own"));
                facts.add(notRootOutside(cell));
                capped = cell.buffersCapped();
                facts.add(
                        Fact.good("memory of sockets", capped ? "bounded" : "not bounded, so fewer files are allowed"));
                cell.deliver(new byte[0]);
                read(cell);
            }
        } catch (JailUnavailable reason) {
            facts.add(Fact.bad("a jail starts", reason.reason(), reason.remedy()));
        } catch (IOException failure) {
            facts.add(Fact.bad("a jail starts", String.valueOf(failure.getMessage()), Remedy.of(failure)));
        }
        return List.copyOf(facts);
    }

    /** Whether the kernel memory behind sockets has a bound; known after the attempt. */
    boolean capped() {
        return capped;
    }

    private LanguageRuntime attacker(int hostPort) throws JailUnavailable {
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(hostPort)));
        for (Path path :
                List.of(Path.of("/etc/shadow"), Path.of("/home"), Path.of("/root"), Path.of("/var"), folder.path())) {
            if (Files.exists(path)) {
                arguments.add(path.toString());
            }
        }
        return PythonRuntime.script(host, folder.of("probe/break_out.py"), arguments);
    }

    private Fact notRootOutside(Cell cell) throws IOException {
        int user = (Integer)
                Files.getAttribute(Path.of("/proc", Long.toString(cell.program().pid())), "unix:uid");
        OptionalInt expected = host.user();
        boolean right = user != 0 && (expected.isEmpty() || expected.getAsInt() == user);
        String name = "not root outside";
        return right ? Fact.good(name, "user " + user) : Fact.bad(name, "user " + user, WRONG_JAIL);
    }

    private void read(Cell cell) throws IOException {
        try {
            if (cell.output()
                    .await(line -> line.text().equals("done"), Deadline.in(TIME))
                    .isEmpty()) {
                throw new JailFault("the attempt to break out did not end as it should: '"
                        + Problem.cut(cell.output().last()) + "'");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new JailFault("interrupted while trying the jail", interrupted);
        }
        for (Output.Line line : cell.output().lines()) {
            String[] words = line.text().split("\t", -1);
            if (words.length == 3) {
                facts.add(
                        words[0].equals("held")
                                ? Fact.good(words[1], words[2])
                                : Fact.bad(words[1], words[2], WRONG_JAIL));
            }
        }
    }
}
