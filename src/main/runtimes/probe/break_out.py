"""Tries to get out of the jail it runs in, and tells what it could do.

    break_out.py HOST_PORT CLOSED_PATH…

HOST_PORT listens on the host's loopback; each CLOSED_PATH exists on the host and must not exist here. After it has
told that it is READY it waits for its stdin to end, so that the relay can be attached first. Each line of its answer
is "held" or "open", a name, and what was seen.
"""

import ctypes
import os
import resource
import socket
import sys

libc = ctypes.CDLL(None, use_errno=True)
CLONE_NEWUSER = 0x10000000
AF_VSOCK = 40


def tell(name, held, seen):
    print("\t".join(("held" if held else "open", name, str(seen))))


def must_fail(name, action):
    try:
        tell(name, False, f"it worked: {action()}")
    except OSError as refused:
        tell(name, True, refused.strerror or refused)


def status(field):
    with open("/proc/self/status", encoding="ascii") as lines:
        return next(line.split(":", 1)[1].strip() for line in lines if line.startswith(field + ":"))


def connect(address, port):
    with socket.socket() as client:
        client.settimeout(2)
        client.connect((address, port))
    return f"connected to {address}:{port}"


def vsock():
    socket.socket(AF_VSOCK, socket.SOCK_STREAM).close()
    return "a socket to the hypervisor"


def second_process():
    child = os.fork()
    if child == 0:
        os._exit(0)
    return "a child"


def new_user_namespace():
    if libc.unshare(CLONE_NEWUSER) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return "a namespace"


def write(path):
    with open(path, "w", encoding="ascii") as file:
        file.write("x")
    return "written"


def main():
    sys.stdout.write("\x01READY\n")
    sys.stdout.flush()
    sys.stdin.read()
    tell("system calls are filtered", status("Seccomp") == "2", "mode " + status("Seccomp"))
    tell("no new privileges", status("NoNewPrivs") == "1", status("NoNewPrivs"))
    tell("no capabilities", int(status("CapEff") + status("CapBnd"), 16) == 0, status("CapEff"))
    tell("not root inside", os.getuid() != 0, "user " + str(os.getuid()))
    processes = [name for name in os.listdir("/proc") if name.isdigit()]
    tell("alone", processes == ["1"] and os.getpid() == 1, "processes " + " ".join(processes))
    must_fail("no way to the host's loopback", lambda: connect("127.0.0.1", int(sys.argv[1])))
    # TEST-NET-1 of RFC 5737: an address that belongs to nobody.
    must_fail("no way to other machines", lambda: connect("192.0.2.1", 80))
    must_fail("no way to the hypervisor", vsock)
    must_fail("no second process", second_process)
    must_fail("no namespace of its own", new_user_namespace)
    must_fail("the file system is read-only", lambda: write("/escaped"))
    must_fail("the devices are read-only", lambda: write("/dev/escaped"))
    seen = [path for path in sys.argv[2:] if os.path.exists(path)]
    tell("the host's files are not there", not seen, " ".join(seen) or "none of " + " ".join(sys.argv[2:]))
    for name in ("CPU", "DATA", "FSIZE", "NOFILE", "NPROC"):
        soft, hard = resource.getrlimit(getattr(resource, "RLIMIT_" + name))
        tell("a limit on " + name, soft == hard != resource.RLIM_INFINITY, hard)
    print("done")


main()
