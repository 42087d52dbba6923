package dev.ackademy.live.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts the connections that are held: in all, from one address, of one visitor. Safe for many threads. */
final class Places {
    private final int most;
    private final int mostPerAddress;
    private final int mostPerVisitor;
    private final Map<String, Integer> byAddress = new HashMap<>();
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
        if (byAddress.getOrDefault(caller.address(), 0) >= mostPerAddress) {
            return Optional.of(Fault.TOO_MANY_FROM_ADDRESS);
        }
        if (byVisitor.getOrDefault(caller.visitor(), 0) >= mostPerVisitor) {
            return Optional.of(Fault.TOO_MANY_OF_VISITOR);
        }
        taken++;
        byAddress.merge(caller.address(), 1, Integer::sum);
        if (!caller.visitor().isEmpty()) {
            byVisitor.merge(caller.visitor(), 1, Integer::sum);
        }
        return Optional.empty();
    }

    synchronized void leave(Caller caller) {
        taken--;
        byAddress.computeIfPresent(caller.address(), (address, count) -> count == 1 ? null : count - 1);
        byVisitor.computeIfPresent(caller.visitor(), (visitor, count) -> count == 1 ? null : count - 1);
    }
}
