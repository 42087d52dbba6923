package dev.ackademy.live.engine;

import dev.ackademy.limit.Network;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts the connections that are held: in all, from one address, of one visitor. Safe for many threads. */
final class Places {
    private final int most;
    private final int mostPerAddress;
    private final int mostPerVisitor;
    private final Map<Network, Integer> byNetwork = new HashMap<>();
    private final Map<String, Integer> byVisitor = new HashMap<>();
    private int taken;

    Places(int most, int mostPerAddress, int mostPerVisitor) {
        this.most = most;
        this.mostPerAddress = mostPerAddress;
        this.mostPerVisitor = mostPerVisitor;
    }

    /** Why there is no place for it; empty when it has one now, until it {@link #leave}s. */
    synchronized Optional<Fault> take(Caller caller) {
        if (taken >= most) {
            return Optional.of(Fault.FULL);
        }
        if (byNetwork.getOrDefault(caller.network(), 0) >= mostPerAddress) {
            return Optional.of(Fault.TOO_MANY_FROM_ADDRESS);
        }
        if (byVisitor.getOrDefault(caller.visitor(), 0) >= mostPerVisitor) {
            return Optional.of(Fault.TOO_MANY_OF_VISITOR);
        }
        taken++;
        byNetwork.merge(caller.network(), 1, Integer::sum);
        if (!caller.visitor().isEmpty()) {
            byVisitor.merge(caller.visitor(), 1, Integer::sum);
        }
        return Optional.empty();
    }

    synchronized void leave(Caller caller) {
        taken--;
        byNetwork.computeIfPresent(caller.network(), (network, count) -> count == 1 ? null : count - 1);
        byVisitor.computeIfPresent(caller.visitor(), (visitor, count) -> count == 1 ? null : count - 1);
    }
}
