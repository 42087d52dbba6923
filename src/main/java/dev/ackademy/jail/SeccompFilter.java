package dev.ackademy.jail;

import java.util.List;
import java.util.function.Consumer;

/**
 * The system calls that a jailed program may not make. It is one process and may become no second one, but as many
 * threads as its limit allows (a browser may make processes, too); it may talk over its own network and nothing below
 * that; and it gets no memory that RLIMIT_DATA does not count. See seccomp(2).
 */
final class SeccompFilter {
    private static final int X32_CALLS_FROM = 0x40000000;
    private static final int CLONE_THREAD = 0x00010000;

    /** CLONE_NEWTIME, NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET: a namespace of one's own. */
    private static final int CLONE_NAMESPACES = 0x7E020080;

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

    /** For a program that is one process. */
    static byte[] of(Machine machine) {
        Syscalls calls = new Syscalls(machine);
        return with(machine, calls, filter -> {
            calls.forks().forEach(number -> filter.answerIfEqual(number, BpfProgram.EPERM));
            filter.when(
                    calls.number("clone"),
                    rule -> rule.loadArgument(0).mask(CLONE_THREAD).answerUnlessEqual(CLONE_THREAD, BpfProgram.EPERM));
        });
    }

    /**
     * For a browser, which is many processes. They may be made, in the namespaces that are there; how many, and how much
     * memory they have together, others have to bound.
     */
    static byte[] ofBrowser(Machine machine) {
        Syscalls calls = new Syscalls(machine);
        return with(
                machine,
                calls,
                filter -> filter.when(
                        calls.number("clone"),
                        rule -> rule.loadArgument(0).mask(CLONE_NAMESPACES).answerUnlessEqual(0, BpfProgram.EPERM)));
    }

    private static byte[] with(Machine machine, Syscalls calls, Consumer<BpfProgram> processes) {
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
        processes.accept(filter);
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
