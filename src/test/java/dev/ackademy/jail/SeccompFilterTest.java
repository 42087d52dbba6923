package dev.ackademy.jail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Asks the filter of every machine, also of those that this one is not. */
class SeccompFilterTest {
    private static final int AF_UNIX = 1;
    private static final int AF_INET = 2;
    private static final int AF_VSOCK = 40;
    private static final int SOCK_STREAM = 1;

    private static BpfMachine filter(Machine machine) {
        return new BpfMachine(SeccompFilter.of(machine), machine.auditName());
    }

    @ParameterizedTest
    @EnumSource
    void calls_of_another_machine_are_deadly(Machine machine) {
        BpfMachine foreign = new BpfMachine(SeccompFilter.of(machine), 0x40000003);
        assertThat(foreign.verdict(0)).isEqualTo(BpfProgram.KILL_PROCESS);
    }

    @ParameterizedTest
    @EnumSource
    void ordinary_calls_pass_and_the_tables_calls_do_not(Machine machine) {
        Syscalls calls = new Syscalls(machine);
        BpfMachine filter = filter(machine);
        IntStream.range(0, Syscalls.FIRST_UNKNOWN).forEach(number -> {
            int expected =
                    calls.notPermitted().contains(number) || calls.forks().contains(number)
                            ? BpfProgram.EPERM
                            : calls.notKnown().contains(number) ? BpfProgram.ENOSYS : BpfProgram.ALLOW;
            if (number != calls.number("clone")
                    && number != calls.number("socket")
                    && number != calls.number("socketpair")) {
                assertThat(filter.verdict(number)).as("call %d", number).isEqualTo(expected);
            }
        });
        assertThat(filter.verdict(Syscalls.FIRST_UNKNOWN)).isEqualTo(BpfProgram.ENOSYS);
        assertThat(filter.verdict(9999)).isEqualTo(BpfProgram.ENOSYS);
    }

    @ParameterizedTest
    @EnumSource
    void a_clone_makes_a_thread_and_never_a_process(Machine machine) {
        int clone = new Syscalls(machine).number("clone");
        assertThat(filter(machine).verdict(clone, 0x003D0F00)).isEqualTo(BpfProgram.ALLOW);
        assertThat(filter(machine).verdict(clone, 0x01200011)).isEqualTo(BpfProgram.EPERM);
        assertThat(filter(machine).verdict(clone, 0x10000000)).isEqualTo(BpfProgram.EPERM);
    }

    @ParameterizedTest
    @EnumSource
    void a_browser_makes_processes_in_the_namespaces_that_are_there(Machine machine) {
        Syscalls calls = new Syscalls(machine);
        int clone = calls.number("clone");
        BpfMachine filter = new BpfMachine(SeccompFilter.ofBrowser(machine), machine.auditName());
        assertThat(filter.verdict(clone, 0x003D0F00)).isEqualTo(BpfProgram.ALLOW);
        assertThat(filter.verdict(clone, 0x01200011)).isEqualTo(BpfProgram.ALLOW);
        calls.forks().forEach(number -> assertThat(filter.verdict(number)).isEqualTo(BpfProgram.ALLOW));
        for (int namespace :
                new int[] {0x80, 0x00020000, 0x02000000, 0x04000000, 0x08000000, 0x10000000, 0x20000000, 0x40000000}) {
            assertThat(filter.verdict(clone, 0x11 | namespace)).isEqualTo(BpfProgram.EPERM);
        }
        calls.notPermitted()
                .forEach(number -> assertThat(filter.verdict(number)).isEqualTo(BpfProgram.EPERM));
        calls.notKnown().forEach(number -> assertThat(filter.verdict(number)).isEqualTo(BpfProgram.ENOSYS));
        assertThat(filter.verdict(calls.number("socket"), AF_VSOCK, SOCK_STREAM, 0))
                .isEqualTo(BpfProgram.EAFNOSUPPORT);
    }

    @ParameterizedTest
    @EnumSource
    void sockets_are_of_four_families_and_three_protocols(Machine machine) {
        BpfMachine filter = filter(machine);
        for (String call : new String[] {"socket", "socketpair"}) {
            int number = new Syscalls(machine).number(call);
            IntStream.range(0, 50)
                    .forEach(family -> assertThat(filter.verdict(number, family, SOCK_STREAM, 0))
                            .as("family %d", family)
                            .isEqualTo(
                                    family == AF_UNIX || family == AF_INET || family == 10 || family == 16
                                            ? BpfProgram.ALLOW
                                            : BpfProgram.EAFNOSUPPORT));
            assertThat(filter.verdict(number, AF_VSOCK, SOCK_STREAM, 0)).isEqualTo(BpfProgram.EAFNOSUPPORT);
            assertThat(filter.verdict(number, AF_INET, SOCK_STREAM, 6)).isEqualTo(BpfProgram.ALLOW);
            assertThat(filter.verdict(number, AF_INET, 2, 17)).isEqualTo(BpfProgram.ALLOW);
            assertThat(filter.verdict(number, AF_INET, 3, 1)).isEqualTo(BpfProgram.EPERM);
            // The kernel reads an int: what stands above it does not hide the family.
            assertThat(filter.verdict(number, 0x1_0000_0000L | AF_VSOCK, SOCK_STREAM, 0))
                    .isEqualTo(BpfProgram.EAFNOSUPPORT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void memory_is_private_or_of_a_file(Machine machine) {
        int mmap = new Syscalls(machine).number("mmap");
        BpfMachine filter = filter(machine);
        assertThat(filter.verdict(mmap, 0, 4096, 3, 0x22)).isEqualTo(BpfProgram.ALLOW);
        assertThat(filter.verdict(mmap, 0, 4096, 1, 0x01)).isEqualTo(BpfProgram.ALLOW);
        assertThat(filter.verdict(mmap, 0, 4096, 3, 0x21)).isEqualTo(BpfProgram.EPERM);
        assertThat(filter.verdict(mmap, 0, 4096, 3, 0x23)).isEqualTo(BpfProgram.EPERM);
    }

    @ParameterizedTest
    @EnumSource
    void a_terminal_takes_no_words_into_its_mouth(Machine machine) {
        int ioctl = new Syscalls(machine).number("ioctl");
        BpfMachine filter = filter(machine);
        assertThat(filter.verdict(ioctl, 0, 0x5412)).isEqualTo(BpfProgram.EPERM);
        assertThat(filter.verdict(ioctl, 0, 0x541C)).isEqualTo(BpfProgram.EPERM);
        assertThat(filter.verdict(ioctl, 0, 0x5413)).isEqualTo(BpfProgram.ALLOW);
    }
}
