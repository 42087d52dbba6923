package dev.ackademy.jail;

import static dev.ackademy.jail.Jails.ending;
import static dev.ackademy.jail.Jails.running;
import static dev.ackademy.jail.Jails.said;
import static dev.ackademy.kit.ProgrammingLanguage.JAVASCRIPT;
import static dev.ackademy.kit.ProgrammingLanguage.PYTHON;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program cannot reach. */
class WallsTest {
    @Test
    void there_is_no_network_but_its_own() throws Exception {
        try (ServerSocket host = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Cell cell = running(PYTHON, """
                        import socket
                        def attempt(name, family, address):
                            with socket.socket(family) as client:
                                client.settimeout(2)
                                try: client.connect(address); print(name, "worked")
                                except OSError as refused: print(name, refused.strerror)
                        attempt("host", socket.AF_INET, ("127.0.0.1", HOST_PORT))
                        attempt("other", socket.AF_INET, ("192.0.2.1", 80))
                        attempt("metadata", socket.AF_INET, ("169.254.169.254", 80))
                        attempt("six", socket.AF_INET6, ("2001:db8::1", 80))
                        attempt("unix", socket.AF_UNIX, "/var/run/docker.sock")
                        attempt("abstract", socket.AF_UNIX, "\\0/tmp/.X11-unix/X0")
                        for name, family in ("vsock", 40), ("packet", 17), ("crypto", 38), ("bluetooth", 31):
                            try: socket.socket(family, socket.SOCK_RAW); print(name, "worked")
                            except OSError as refused: print(name, refused.strerror)
                        try: socket.socket(socket.AF_INET, socket.SOCK_RAW, 1); print("raw worked")
                        except OSError as refused: print("raw", refused.strerror)
                        try: print("name", socket.getaddrinfo("example.com", 80))
                        except OSError: print("name unknown")
                        """.replace("HOST_PORT", Integer.toString(host.getLocalPort())))) {
            assertThat(ending(cell)).isEqualTo(new Ending.Exited(0));
            assertThat(cell.output().text()).isEqualTo("""
                    host Connection refused
                    other Network is unreachable
                    metadata Network is unreachable
                    six Network is unreachable
                    unix No such file or directory
                    abstract Connection refused
                    vsock Address family not supported by protocol
                    packet Address family not supported by protocol
                    crypto Address family not supported by protocol
                    bluetooth Address family not supported by protocol
                    raw Operation not permitted
                    name unknown
                    """);
        }
    }

    @Test
    void there_are_no_files_of_the_host(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "sesame");
        try (Cell cell = running(JAVASCRIPT, """
                const fs = require('fs')
                const paths = ['SECRET', '/etc/shadow', '/home', '/root', '/var', '/sys', '/run', '/usr/sbin', '/proc/kcore']
                console.log('seen', paths.filter((path) => { try { return fs.readFileSync(path).length } catch { return
                    fs.existsSync(path) && fs.readdirSync(path).length } }).join())
                console.log('etc', fs.readdirSync('/etc').sort().join())
                console.log('root', fs.readdirSync('/').sort().join())
                console.log('tmp', fs.readdirSync('/tmp').join())
                """.replace("SECRET", secret.toString()))) {
            assertThat(said(cell, "seen ")).isEmpty();
            assertThat(said(cell, "etc ")).isEqualTo("group,hosts,nsswitch.conf,passwd");
            assertThat(said(cell, "root ")).isEqualTo("bin,dev,etc,lib,lib64,node_modules,opt,proc,tmp,usr");
            assertThat(said(cell, "tmp ")).isEqualTo("app");
        }
    }

    @Test
    void nothing_can_be_written_but_its_own_folder() throws Exception {
        try (Cell cell = running(PYTHON, """
                import os
                for path in "/x", "/usr/x", "/opt/x", "/etc/x", "/dev/x", "/node_modules/x", "/proc/sys/kernel/core_pattern":
                    try: open(path, "w").close(); print(path, "written")
                    except OSError: print(path, "refused")
                open("/tmp/x", "w").close()
                print("done")
                """)) {
            said(cell, "done");
            assertThat(cell.output().text()).doesNotContain("written");
        }
    }

    @Test
    void there_is_nobody_else_and_nothing_of_ours() throws Exception {
        try (Cell other = running(JAVASCRIPT, "console.log('up'); setInterval(() => {}, 1000)");
                Cell cell = running(PYTHON, """
                        import os
                        print("processes", [name for name in os.listdir("/proc") if name.isdigit()], os.getpid())
                        print("files", sorted(os.listdir("/proc/self/fd")))
                        print("command", open("/proc/1/cmdline").read().split("\\0")[0])
                        print("groups", os.getgroups(), os.getuid(), os.getgid())
                        """)) {
            said(other, "up");
            assertThat(ending(cell)).isEqualTo(new Ending.Exited(0));
            // The fourth file is the listing's own.
            assertThat(cell.output().text()).isEqualTo("""
                    processes ['1'] 1
                    files ['0', '1', '2', '3']
                    command /usr/bin/python3
                    groups [] 65534 65534
                    """);
        }
    }

    @Test
    void the_kernel_refuses_what_leads_out() throws Exception {
        try (Cell cell = running(PYTHON, """
                import ctypes, os
                libc = ctypes.CDLL(None, use_errno=True)
                def call(name, *arguments):
                    ctypes.set_errno(0)
                    libc[name](*arguments)
                    print(name, os.strerror(ctypes.get_errno()))
                call("unshare", 0x10000000)
                call("ptrace", 16, 1, 0, 0)
                call("mount", b"x", b"/tmp", b"tmpfs", 0, None)
                call("chroot", b"/tmp")
                call("setns", 0, 0)
                call("personality", 0x0040000)
                call("syscall", 250, 0, 0)
                call("process_vm_readv", 1, None, 0, None, 0, 0)
                call("syscall", 425, 1, None)
                call("syscall", 435, None, 0)
                call("syscall", 999, None, 0)
                """)) {
            assertThat(ending(cell)).isEqualTo(new Ending.Exited(0));
            assertThat(cell.output().text().lines())
                    .hasSize(11)
                    .allMatch(line -> line.endsWith(" Operation not permitted")
                            || line.equals("syscall Function not implemented"));
        }
    }

    @Test
    void a_foreign_way_into_the_kernel_is_deadly() throws Exception {
        // int 0x80 enters as a 32-bit program would, where the numbers mean other calls.
        try (Cell cell = running(PYTHON, """
                import ctypes, mmap
                page = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, 7)
                page.write(bytes([0xB8, 20, 0, 0, 0, 0xCD, 0x80, 0xC3]))
                print("pid", ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))())
                """)) {
            assertThat(ending(cell)).isEqualTo(new Ending.Signalled(31));
        }
    }
}
