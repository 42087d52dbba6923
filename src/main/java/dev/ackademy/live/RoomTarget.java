package dev.ackademy.live;

import com.corundumstudio.socketio.SocketIOClient;
import dev.ackademy.live.engine.Drains;
import dev.ackademy.live.engine.Outgoing;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A union of rooms, less some clients. */
final class RoomTarget implements Target {
    private final NettyNamespace namespace;
    private final Set<String> keys;
    private final Set<LiveSocket> out;

    /** @param keys rooms as the namespace's library knows them */
    RoomTarget(NettyNamespace namespace, Set<String> keys, Set<LiveSocket> out) {
        this.namespace = namespace;
        this.keys = keys;
        this.out = out;
    }

    @Override
    public Target except(LiveSocket... more) {
        Set<LiveSocket> all = new HashSet<>(out);
        all.addAll(Arrays.asList(more));
        return new RoomTarget(namespace, keys, all);
    }

    @Override
    public void emit(String event, @Nullable Object... args) {
        Outgoing packet = namespace.event(null, event, args);
        Drains drains = new Drains();
        // Read once: a broadcast that nobody watches pays no more than this.
        Lookout lookout = namespace.lookout();
        try {
            for (SocketIOClient client : namespace.union(keys)) {
                if (client instanceof Member member && !out.contains(member)) {
                    member.send(packet, drains);
                    if (lookout != null) {
                        lookout.sent(member, event, Arrays.asList(args));
                    }
                }
            }
        } finally {
            // Whoever was given something counts on it that somebody writes.
            drains.run();
        }
    }

    @Override
    public int size() {
        int size = 0;
        for (SocketIOClient client : namespace.union(keys)) {
            if (client instanceof Member member && member.connected() && !out.contains(member)) {
                size++;
            }
        }
        return size;
    }
}
