package dev.ackademy.jail;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * The parts of this machine that a jail is made of.
 *
 * @param givingUpRoot what to put before a command so that it does not run as root; empty when we are not root
 * @param user the host's user that jailed programs run as when we are root
 */
record Host(
        Path shell,
        Path bubblewrap,
        Path prlimit,
        Path python,
        Machine machine,
        List<String> givingUpRoot,
        OptionalInt user) {

    Host {
        givingUpRoot = List.copyOf(givingUpRoot);
    }

    boolean root() {
        return user.isPresent();
    }
}
