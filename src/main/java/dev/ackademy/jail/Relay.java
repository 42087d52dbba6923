package dev.ackademy.jail;

import dev.ackademy.kit.Deadline;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The way in: carries connections from a port of this host's loopback to the port that the jailed program listens on.
 * The work is done by relay.py, a process of its own with the rights of the jail's user. It ends when its stdin does.
 */
final class Relay implements AutoCloseable {
    private final Process process;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final URI url;
    private final boolean capped;

    private Relay(Process process, Deadline deadline) throws IOException, InterruptedException {
        this.process = process;
        LinePump.start("jail-relay", process.getInputStream(), new Answers());
        String told = answer(deadline);
        String[] words = told.split(" ", -1);
        if (words.length != 2 || !words[0].matches("\\d+")) {
            throw new JailFault("expected the relay to tell its port, but it told '" + told + "'");
        }
        this.url = URI.create("http://127.0.0.1:" + words[0]);
        this.capped = words[1].equals("capped");
    }

    /** @param program the jailed process, as this host numbers it; it must be alive */
    static Relay into(long program, Host host, Path script, Spawner spawner, Deadline deadline)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(host.givingUpRoot());
        command.addAll(List.of(
                host.python().toString(),
                "-SE",
                script.toString(),
                Long.toString(program),
                Integer.toString(CommandLine.port())));
        return start(command, spawner, deadline);
    }

    /**
     * The other way round: from the port inside to one port of this host's loopback, and to no other.
     *
     * @param program a jailed process, as this host numbers it; it must be alive
     * @param script outlet.py
     */
    static Relay outOf(long program, Host host, Path script, int port, Spawner spawner, Deadline deadline)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(host.givingUpRoot());
        command.addAll(List.of(
                host.python().toString(),
                "-BSE",
                script.toString(),
                Long.toString(program),
                Integer.toString(CommandLine.port()),
                Integer.toString(port)));
        return start(command, spawner, deadline);
    }

    private static Relay start(List<String> command, Spawner spawner, Deadline deadline)
            throws IOException, InterruptedException {
        Process process = spawner.start(command, true);
        try {
            return new Relay(process, deadline);
        } catch (IOException | InterruptedException failure) {
            Spawner.end(process);
            throw failure;
        }
    }

    URI url() {
        return url;
    }

    /** Whether the kernel memory behind the jail's sockets has a bound. */
    boolean capped() {
        return capped;
    }

    /** The connections accepted until now; exact, for every connection that got an answer is in it. */
    int accepted(Deadline deadline) throws IOException, InterruptedException {
        return ask("accepted", deadline);
    }

    /** Whether the program inside accepts connections. */
    boolean listening(Deadline deadline) throws IOException, InterruptedException {
        return ask("listening", deadline) == 1;
    }

    /**
     * Breaks the connections to one address inside, and refuses new ones for that long. For an outlet.
     *
     * @return how many it broke
     */
    int cut(String address, Duration time, Deadline deadline) throws IOException, InterruptedException {
        return ask("cut " + address + " " + time.toMillis(), deadline);
    }

    private synchronized int ask(String question, Deadline deadline) throws IOException, InterruptedException {
        OutputStream in = process.getOutputStream();
        in.write((question + "\n").getBytes(StandardCharsets.US_ASCII));
        in.flush();
        String told = answer(deadline);
        try {
            return Integer.parseInt(told);
        } catch (NumberFormatException wrong) {
            throw new JailFault("expected the relay to tell a number, but it told '" + told + "'", wrong);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    boolean awaitEnd(Deadline deadline) throws InterruptedException {
        return process.waitFor(deadline.left());
    }

    private final class Answers implements LinePump.Sink {
        @Override
        public void line(String text, int bytes) {
            answers.add(text);
        }

        @Override
        public void ended() {
            answers.add("nothing more");
        }
    }

    private String answer(Deadline deadline) throws IOException, InterruptedException {
        String answer = answers.poll(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        if (answer == null) {
            throw new JailFault("the relay did not answer in time");
        }
        return answer;
    }
}
