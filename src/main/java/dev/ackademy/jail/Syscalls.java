package dev.ackademy.jail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The numbers of the system calls that the filter treats specially: for each call one for x86_64 (the kernel's
 * syscall_64.tbl) and one for aarch64 (its asm-generic/unistd.h); a hyphen where a machine does not have the call.
 */
final class Syscalls {
    /** Calls from this number on are newer than this table. Numbers are the same on all machines from 424. */
    static final int FIRST_UNKNOWN = 453;

    private static final String JUDGED_BY_ARGUMENT = """
            clone 56 220
            socket 41 198
            socketpair 53 199
            mmap 9 222
            ioctl 16 29
            """;

    /** A second process, made without saying how. */
    private static final String FORKS = """
            fork 57 -
            vfork 58 -
            """;

    /** Other processes, other namespaces, the machine itself, and memory that RLIMIT_DATA does not count. */
    private static final String NOT_PERMITTED = """
            ptrace 101 117
            process_vm_readv 310 270
            process_vm_writev 311 271
            process_madvise 440 440
            pidfd_getfd 438 438
            kcmp 312 272
            unshare 272 97
            setns 308 268
            mount 165 40
            umount2 166 39
            pivot_root 155 41
            chroot 161 51
            name_to_handle_at 303 264
            open_by_handle_at 304 265
            fanotify_init 300 262
            mknod 133 -
            mknodat 259 33
            quotactl 179 60
            quotactl_fd 443 443
            acct 163 89
            swapon 167 224
            swapoff 168 225
            reboot 169 142
            sethostname 170 161
            setdomainname 171 162
            vhangup 153 58
            syslog 103 116
            settimeofday 164 170
            clock_settime 227 112
            adjtimex 159 171
            clock_adjtime 305 266
            init_module 175 105
            finit_module 313 273
            delete_module 176 106
            kexec_load 246 104
            kexec_file_load 320 294
            bpf 321 280
            perf_event_open 298 241
            userfaultfd 323 282
            add_key 248 217
            request_key 249 218
            keyctl 250 219
            personality 135 92
            modify_ldt 154 -
            iopl 172 -
            ioperm 173 -
            mbind 237 235
            set_mempolicy 238 237
            set_mempolicy_home_node 450 450
            migrate_pages 256 238
            move_pages 279 239
            memfd_create 319 279
            memfd_secret 447 447
            shmget 29 194
            msgget 68 186
            semget 64 190
            mq_open 240 180
            splice 275 76
            tee 276 77
            vmsplice 278 75
            """;

    /** Programs ask for these first and take an older way when a kernel does not have them. */
    private static final String NOT_KNOWN = """
            clone3 435 435
            io_uring_setup 425 425
            io_uring_enter 426 426
            io_uring_register 427 427
            open_tree 428 428
            move_mount 429 429
            fsopen 430 430
            fsconfig 431 431
            fsmount 432 432
            fspick 433 433
            mount_setattr 442 442
            """;

    private final Machine machine;

    Syscalls(Machine machine) {
        this.machine = machine;
    }

    List<Integer> forks() {
        return List.copyOf(numbers(FORKS).values());
    }

    List<Integer> notPermitted() {
        return List.copyOf(numbers(NOT_PERMITTED).values());
    }

    List<Integer> notKnown() {
        return List.copyOf(numbers(NOT_KNOWN).values());
    }

    int number(String name) {
        Integer number = numbers(JUDGED_BY_ARGUMENT).get(name);
        if (number == null) {
            throw new IllegalArgumentException("the table has no call named '" + name + "'");
        }
        return number;
    }

    private Map<String, Integer> numbers(String table) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        table.lines()
                .map(line -> line.split(" "))
                .forEach(row -> number(row).ifPresent(number -> numbers.put(row[0], number)));
        return numbers;
    }

    private OptionalInt number(String[] row) {
        String number = switch (machine) {
            case X86_64 -> row[1];
            case AARCH64 -> row[2];
        };
        return number.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number));
    }
}
