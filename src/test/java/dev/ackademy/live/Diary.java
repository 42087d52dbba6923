package dev.ackademy.live;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A watcher that writes down each thing it is told as a line, with the name that the client connected with. */
class Diary implements LiveWatcher {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    String next() throws InterruptedException {
        String line = lines.poll(RawPolling.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (line == null) {
            throw new AssertionError("the watcher was told nothing");
        }
        return line;
    }

    /** What it was told and nobody has read. */
    List<String> rest() {
        return List.copyOf(lines);
    }

    @Override
    public void present(LiveSocket socket) {
        lines.add("present " + name(socket) + " in " + socket.rooms());
    }

    @Override
    public void connected(LiveSocket socket) {
        lines.add("connected " + name(socket) + " over " + socket.link().transport());
    }

    @Override
    public void upgraded(LiveSocket socket) {
        lines.add("upgraded " + name(socket) + " to " + socket.link().transport());
    }

    @Override
    public void joined(LiveSocket socket, String room) {
        lines.add("joined " + name(socket) + " " + room);
    }

    @Override
    public void left(LiveSocket socket, String room) {
        lines.add("left " + name(socket) + " " + room);
    }

    @Override
    public void disconnected(LiveSocket socket, String reason) {
        lines.add("disconnected " + name(socket) + ": " + reason);
    }

    @Override
    public void received(LiveSocket socket, String event, List<@Nullable Object> args) {
        lines.add("received " + name(socket) + " " + event + args);
    }

    @Override
    public void sent(LiveSocket socket, String event, List<@Nullable Object> args) {
        lines.add("sent " + name(socket) + " " + event + args);
    }

    private static String name(LiveSocket socket) {
        return String.valueOf(socket.auth().get("name"));
    }
}
