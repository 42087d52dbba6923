package dev.ackademy.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A watcher whose failures cost nobody anything. */
record Lookout(NettyNamespace home, LiveWatcher watcher) implements LiveWatcher {

    @Override
    public void present(LiveSocket socket) {
        tell(() -> watcher.present(socket));
    }

    @Override
    public void connected(LiveSocket socket) {
        tell(() -> watcher.connected(socket));
    }

    @Override
    public void upgraded(LiveSocket socket) {
        tell(() -> watcher.upgraded(socket));
    }

    @Override
    public void joined(LiveSocket socket, String room) {
        tell(() -> watcher.joined(socket, room));
    }

    @Override
    public void left(LiveSocket socket, String room) {
        tell(() -> watcher.left(socket, room));
    }

    @Override
    public void disconnected(LiveSocket socket, String reason) {
        tell(() -> watcher.disconnected(socket, reason));
    }

    @Override
    public void received(LiveSocket socket, String event, List<@Nullable Object> args) {
        tell(() -> watcher.received(socket, event, args));
    }

    @Override
    public void sent(LiveSocket socket, String event, List<@Nullable Object> args) {
        tell(() -> watcher.sent(socket, event, args));
    }

    private void tell(Runnable news) {
        home.guarded("watcher", news);
    }
}
