# Looks for files that were left open when it was started, and reads and writes each.
# outcome: run_time_error ended-early
# prints: inherited []
import os
def is_inherited(fd):
    try:
        return not os.readlink(f"/proc/self/fd/{fd}").startswith(("/dev", "pipe:", "anon_inode:", "/proc"))
    except OSError:
        return False
print("inherited", [fd for fd in range(3, 512) if is_inherited(fd)])
for fd in range(3, 512):
    try:
        os.lseek(fd, 0, 0)
        print("file", fd, "GOT", os.read(fd, 100))
    except OSError:
        pass
