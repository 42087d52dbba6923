package dev.ackademy.jail;

import java.util.List;

/**
 * The system calls that a jailed program may not make. It is one process and may become no second one, but as many
 * threads as its limit allows; it may talk over its own network and nothing below that; and it gets no memory that
 * RLIMIT_DATA does not count. See seccomp(2).
 */
final class SeccompFilter {
    private static final int X32_CALLS_FROM = 0x40000000;
    private static final int CLONE_THREAD = 0x00010000;
    private static final int MAP_SHARED_AND_ANONYMOUS = 0x01 | 0x20;
    private static final int TIOCSTI = 0x5412;
    private static final int TIOCLINUX = 0x541C;

    /**
     * AF_UNIX, AF_INET, AF_INET6, AF_NETLINK. Not AF_VSOCK, which no namespace confines: it reaches the hypervisor.
     * Netlink stays, because Node lists the network's interfaces with it.
     */
    private static final List<Integer> FAMILIES = List.of(1, 2, 10, 16);

    /** The default of the family (for netlink: routes), TCP, UDP. */
    private static final List<Integer> PROTOCOLS = List.of(0, 6, 17);

    private SeccompFilter() {}

    static byte[] of(Machine machine) {
        Syscalls calls = new Syscalls(machine);
        BpfProgram filter = new BpfProgram()
                .loadMachine()
                .answerUnlessEqual(machine.auditName(), BpfProgram.KILL_PROCESS)
                .loadNumber();
        if (machine == Machine.X86_64) {
            filter.answerIfAtLeast(X32_CALLS_FROM, BpfProgram.KILL_PROCESS);
        }
        filter.answerIfAtLeast(Syscalls.FIRST_UNKNOWN, BpfProgram.ENOSYS);
        calls.notPermitted().forEach(number -> filter.answerIfEqual(number, BpfProgram.EPERM));
        calls.notKnown().forEach(number -> filter.answerIfEqual(number, BpfProgram.ENOSYS));
        filter.when(
                calls.number("clone"),
                rule -> rule.loadArgument(0).mask(CLONE_THREAD).answerUnlessEqual(CLONE_THREAD, BpfProgram.EPERM));
        for (String call : List.of("socket", "socketpair")) {
            filter.when(
                    calls.number(call),
                    rule -> rule.loadArgument(0)
                            .answerUnlessAmong(FAMILIES, BpfProgram.EAFNOSUPPORT)
                            .loadArgument(2)
                            .answerUnlessAmong(PROTOCOLS, BpfProgram.EPERM));
        }
        filter.when(
                calls.number("mmap"),
                rule -> rule.loadArgument(3)
                        .mask(MAP_SHARED_AND_ANONYMOUS)
                        .answerIfEqual(MAP_SHARED_AND_ANONYMOUS, BpfProgram.EPERM));
        filter.when(
                calls.number("ioctl"),
                rule -> rule.loadArgument(1)
                        .answerIfEqual(TIOCSTI, BpfProgram.EPERM)
                        .answerIfEqual(TIOCLINUX, BpfProgram.EPERM));
        return filter.answer(BpfProgram.ALLOW).bytes();
    }
}
