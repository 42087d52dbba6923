# Asks for everything that leads out of a jail.
# outcome: run_time_error ended-early
# prints: unshare Operation not permitted
# prints: ptrace Operation not permitted
# prints: mount Operation not permitted
# prints: chroot Operation not permitted
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
calls = {
    "unshare": (0x10000000,), "ptrace": (16, 1, 0, 0), "mount": (b"x", b"/tmp", b"tmpfs", 0, None),
    "chroot": (b"/tmp",), "setns": (0, 0), "setuid": (0,), "pivot_root": (b"/", b"/tmp"),
    "process_vm_writev": (1, None, 0, None, 0, 0), "memfd_create": (b"x", 0), "keyctl": (0, 0),
}
for name, arguments in calls.items():
    ctypes.set_errno(0)
    try:
        came = libc[name](*arguments)
    except AttributeError:
        continue
    print(name, "GOT" if came >= 0 else os.strerror(ctypes.get_errno()))
